import type { CitationSubject } from '../../domain/citation-subject.ts';
import { writeAccessDay, writePlainCitation, writeRichCitation } from '../../domain/citation.ts';
import { accessDay } from './access-day.ts';
import { copyToClipboard } from './copy-to-clipboard.ts';
import { makeElement } from './make-element.ts';
import { sayCopied } from './say-copied.ts';
import { showField } from './show-field.ts';

const BY_HAND = 'Teksnya sudah terpilih: tekan Ctrl+C atau ⌘C, atau tekan lama lalu pilih Salin.';
const REFUSED = `Peramban ini tidak mengizinkan situs menyalin. ${BY_HAND}`;
const NOT_LOADED = `Pilihan lain gagal dimuat. Periksa sambungan, lalu muat ulang halaman ini. Ini kutipan lengkapnya. ${BY_HAND}`;

/** What the actions around a button cite. The JSON comes from the same build, so that it is not checked again. */
const readActions = (button: HTMLElement) => {
  const { cite = '', citeName: name = '' } = button.closest<HTMLElement>('.cite')?.dataset ?? {};
  return { name, subject: JSON.parse(cite) as CitationSubject };
};

/** Copies one form of a citation and says what became of it. `form` is named where it is not the one for a memo. */
const copy = async (button: HTMLElement, name: string, text: string, html?: string, form?: string) => {
  const copied = await copyToClipboard(text, html);
  const what = form === undefined ? name : `${form}, ${name}`;
  if (copied === 'refused') showField(button, name, REFUSED, text);
  else if (copied === 'plain' && html !== undefined)
    sayCopied(button, 'Tersalin (teks)', `Tersalin sebagai teks polos: ${what}.`);
  else sayCopied(button, 'Tersalin', `Tersalin: ${what}.`);
};

const copyForMemo = (button: HTMLElement) => {
  const { subject, name } = readActions(button);
  const { text, html } = writeRichCitation(subject, accessDay());
  void copy(button, name, text, html);
};

const openMenu = async (button: HTMLElement, end: 'first' | 'last') => {
  const { subject, name } = readActions(button);
  button.ariaBusy = 'true';
  try {
    const { openCiteMenu } = await import('./open-cite-menu.ts');
    // Whoever has gone on in the meantime is not called back. Some browsers do not focus a button that is pressed.
    if (document.activeElement === button || document.activeElement === document.body)
      openCiteMenu({
        button,
        subject,
        name,
        day: accessDay(),
        end,
        copy: (form, text) => void copy(button, name, text, undefined, form),
      });
  } catch {
    showField(button, name, NOT_LOADED, writePlainCitation(subject, accessDay()));
  } finally {
    button.ariaBusy = null;
  }
};

/** The links to “Cara mengutip” become buttons of the same size and name. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-cite-act]')) {
  const button = makeElement('button', { type: 'button', ariaLabel: link.ariaLabel });
  button.append(...link.childNodes);
  if (link.dataset['citeAct'] === 'copy') button.addEventListener('click', () => copyForMemo(button));
  else {
    button.ariaHasPopup = 'menu';
    button.ariaExpanded = 'false';
    button.addEventListener('click', () => void openMenu(button, 'first'));
    button.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      void openMenu(button, event.key === 'ArrowDown' ? 'first' : 'last');
    });
  }
  const focused = document.activeElement === link;
  link.replaceWith(button);
  if (focused) button.focus();
}

for (const place of document.querySelectorAll('[data-access-day]')) place.textContent = writeAccessDay(accessDay());
