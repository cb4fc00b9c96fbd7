import { writeAccessDay, writePlainCitation, writeRichCitation } from '../../domain/citation/citation.ts';
import { accessDay } from './access-day.ts';
import { copyToClipboard } from './copy-to-clipboard.ts';
import { makeElement } from '../../browser/make-element.ts';
import type { openCiteMenu } from './open-cite-menu.ts';
import { readCitation } from './read-citation.ts';
import { sayCopied } from './say-copied.ts';
import { showField } from './show-field.ts';

const BY_HAND = 'Teksnya sudah terpilih: tekan Ctrl+C atau ⌘C, atau tekan lama lalu pilih Salin.';
const REFUSED = `Peramban ini tidak mengizinkan situs menyalin. ${BY_HAND}`;
const NOT_LOADED = `Pilihan lain gagal dimuat. Periksa sambungan, lalu muat ulang halaman ini. Ini kutipan lengkapnya. ${BY_HAND}`;

/** Copies one form of a citation and says what became of it. `form` is named where it is not the one for a memo. */
const copy = async (button: HTMLElement, name: string, text: string, html?: string, form?: string) => {
  const copied = await copyToClipboard(text, html);
  const what = form === undefined ? name : `${form}, ${name}`;
  if (copied === 'refused') showField(button, name, REFUSED, text);
  else if (copied === 'plain' && html !== undefined)
    sayCopied(button, 'Tersalin (teks)', `Tersalin sebagai teks biasa: ${what}.`);
  else sayCopied(button, 'Tersalin', `Tersalin: ${what}.`);
};

const copyForMemo = (button: HTMLElement) => {
  const { subject, name } = readCitation(button);
  const { text, html } = writeRichCitation(subject, accessDay());
  void copy(button, name, text, html);
};

/** The menu’s part of the script, once it was wanted. */
let openLoaded: typeof openCiteMenu | null = null;

const openMenu = (button: HTMLElement, end: 'first' | 'last') => {
  const { subject, name } = readCitation(button);
  openLoaded?.({
    button,
    subject,
    name,
    day: accessDay(),
    end,
    copy: (form, text) => void copy(button, name, text, undefined, form),
  });
};

/** Opens the menu at once where it was loaded before, so that the next key meets its choices; else loads it first. */
const loadMenu = async (button: HTMLElement, end: 'first' | 'last') => {
  if (openLoaded) openMenu(button, end);
  if (openLoaded || button.hasAttribute('aria-busy')) return;
  button.setAttribute('aria-busy', 'true');
  try {
    ({ openCiteMenu: openLoaded } = await import('./open-cite-menu.ts'));
    // Whoever has gone on in the meantime is not called back. Some browsers do not focus a button that is pressed.
    if (document.activeElement === button || document.activeElement === document.body) openMenu(button, end);
  } catch {
    const { subject, name } = readCitation(button);
    showField(button, name, NOT_LOADED, writePlainCitation(subject, accessDay()));
  } finally {
    button.removeAttribute('aria-busy');
  }
};

/** The links to “Cara mengutip” become buttons of the same size and name. */
for (const link of document.querySelectorAll('a[data-cite-act]')) {
  const button = makeElement('button', {
    type: 'button',
    'aria-label': link.getAttribute('aria-label') ?? '',
  });
  button.append(...link.childNodes);
  button.addEventListener('click', () => copyForMemo(button));
  const focused = document.activeElement === link;
  link.replaceWith(button);
  if (focused) button.focus();
}

for (const button of document.querySelectorAll<HTMLElement>('button[data-cite-act]')) {
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => void loadMenu(button, 'first'));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void loadMenu(button, event.key === 'ArrowDown' ? 'first' : 'last');
  });
}

for (const place of document.querySelectorAll('[data-access-day]')) place.textContent = writeAccessDay(accessDay());
