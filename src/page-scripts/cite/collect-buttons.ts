import { findChannel, findDatabases } from '../../browser/browser-objects.ts';
import type { Change } from '../../collection/kept/collected.ts';
import { DATABASE } from '../../browser/collection-name.ts';
import { makeElement } from '../../browser/make-element.ts';
import { liveRegion } from '../../browser/live-region.ts';

const buttons = document.querySelectorAll<HTMLButtonElement>('[data-collect]');
const count = document.querySelector('[data-collected-count]');
const faultLine = makeElement('p', { class: 'notice collect-fault' });

const codeOf = ({ dataset }: HTMLElement): string => dataset['collect'] ?? '';

const show = (codes: ReadonlySet<string>) => {
  if (count) count.textContent = codes.size === 0 ? '' : ` (${codes.size})`;
  for (const button of buttons) button.setAttribute('aria-pressed', String(codes.has(codeOf(button))));
};

/** Reads or changes what is kept, with what only those load who have collected something. */
const use = async (change?: Change): Promise<string | null> => {
  const { useKeptCollection } = await import('../../collection/kept/use-kept-collection.ts');
  const { codes, fault } = await useKeptCollection(change);
  if (codes) show(codes);
  return fault;
};

const toggle = async (button: HTMLButtonElement) => {
  const isCollected = button.getAttribute('aria-pressed') === 'true';
  const change = { kind: isCollected ? 'remove' : 'add', codes: [codeOf(button)] } as const;
  const fault = await use(change).catch(
    () => 'bagian situs ini gagal dimuat; periksa sambungan Anda, lalu muat ulang halaman ini',
  );
  const told =
    fault === null
      ? `${isCollected ? 'Dihapus dari' : 'Ditambahkan ke'} Kutipan saya: ${count?.textContent.replace(/\D/g, '') || '0'} kutipan`
      : `Kutipan saya TIDAK tersimpan: ${fault}.`;
  liveRegion.textContent = told;
  faultLine.textContent = told;
  // Beside what was pressed, where it covers nothing.
  if (fault === null) faultLine.remove();
  else button.parentElement?.after(faultLine);
};

/** Whether anything may have been collected in this browser; where it cannot be asked for, it may. */
const mayHaveCollected = async (): Promise<boolean> => {
  try {
    return (await findDatabases()?.databases())?.some(({ name }) => name === DATABASE) ?? true;
  } catch {
    return true;
  }
};

// Whoever collects nothing need not hear of a fault; a press says why it cannot be kept.
const refresh = () => void use().catch(() => null);

show(new Set());
for (const button of buttons) button.addEventListener('click', () => void toggle(button));
findChannel(DATABASE)?.addEventListener('message', refresh);
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) refresh();
});
void mayHaveCollected().then((may) => {
  if (may) refresh();
});
