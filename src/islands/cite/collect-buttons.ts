import type { CollectionContents } from '../../collection/collection-store.ts';
import { createIndexedDbCollection } from '../../collection/indexed-db-collection.ts';
import { sayKeepingFault, toKeepingFault } from '../../collection/keeping-fault.ts';

const store = createIndexedDbCollection();
const buttons = document.querySelectorAll<HTMLButtonElement>('[data-collect]');
const count = document.querySelector('[data-collected-count]');
const status = document.createElement('p');
status.role = 'status';
status.className = 'collect-status';
document.body.append(status);

const codeOf = ({ dataset }: HTMLElement): string => dataset['collect'] ?? '';

const show = ({ entries }: CollectionContents) => {
  const codes = new Set(entries.map(({ code }) => code));
  if (count) count.textContent = codes.size === 0 ? '' : ` (${codes.size})`;
  for (const button of buttons) {
    const collected = codes.has(codeOf(button));
    const word = collected ? 'Terkumpul' : 'Kumpulkan';
    button.ariaPressed = String(collected);
    button.textContent = word;
    // A name that tells what is collected begins with the word that is seen.
    if (button.ariaLabel !== null) button.ariaLabel = button.ariaLabel.replace(/^[^:]*/, word);
    button.hidden = false;
  }
};

const fail = (error: unknown) => {
  status.textContent = `Kutipan saya TIDAK tersimpan: ${sayKeepingFault(toKeepingFault(error).kind)}. Salinlah kutipannya satu per satu.`;
  status.dataset['fault'] = '';
};

const toggle = async (button: HTMLButtonElement) => {
  const collected = button.ariaPressed === 'true';
  try {
    const contents = await store.change({ kind: collected ? 'remove' : 'add', codes: [codeOf(button)] });
    show(contents);
    delete status.dataset['fault'];
    status.textContent = `${collected ? 'Dikeluarkan dari' : 'Ditambahkan ke'} Kutipan saya: ${contents.entries.length} kutipan`;
  } catch (error) {
    fail(error);
  }
};

const load = () => {
  store.load().then(show, () => {
    // Whoever collects nothing need not hear of a fault; a press says why it cannot be kept.
    show({ entries: [], aside: [] });
  });
};

for (const button of buttons) button.addEventListener('click', () => void toggle(button));
store.onChangedElsewhere(load);
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) load();
});
load();
