import type { CitationSubject } from '../../domain/citation-subject.ts';
import { writeFootnote, writeQuotation } from '../../domain/citation.ts';
import { writeMarkdownCitation } from '../../domain/markdown-citation.ts';
import { writeBibtex, writeCslJson } from '../../domain/reference-data.ts';
import { makeElement } from './make-element.ts';

/** The other forms, in the menu’s order, with the name that is read and told. */
const FORMS: [string, (subject: CitationSubject, day: string) => string][] = [
  ['Hanya alamat', ({ url }) => url],
  ['Hanya kode', ({ code }) => code],
  ['Kutipan saja', writeQuotation],
  ['Catatan kaki', writeFootnote],
  ['Markdown', writeMarkdownCitation],
  ['BibTeX', writeBibtex],
  ['CSL-JSON', writeCslJson],
];

interface Opening {
  button: HTMLElement;
  subject: CitationSubject;
  /** The short code, as the reader sees it. */
  name: string;
  /** The ISO day of access. */
  day: string;
  /** Which choice has the focus first. */
  end: 'first' | 'last';
  /** Copies a text and says so under the form’s name; called while the press is being handled. */
  copy: (form: string, text: string) => void;
}

const menu = makeElement('div', { id: 'cite-menu', className: 'cite-menu', role: 'menu' });
let close = () => {};

document.addEventListener('pointerdown', ({ target }) => {
  const { parentElement: actions } = menu;
  if (!actions?.contains(target as Node)) close();
});
menu.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget !== null && !menu.contains(relatedTarget as Node)) close();
});

/** Opens the page’s one menu below a button; a second press closes it. */
export const openCiteMenu = ({ button, subject, name, day, end, copy }: Opening): void => {
  const again = button.ariaExpanded === 'true';
  close();
  if (again) return;
  const choices = FORMS.filter(([form]) => form !== 'Kutipan saja' || subject.quotes.length > 0).map(
    ([form, write]) => {
      const choice = makeElement('button', { type: 'button', role: 'menuitem', tabIndex: -1, textContent: form });
      choice.addEventListener('click', () => {
        close();
        button.focus();
        copy(form, write(subject, day));
      });
      return choice;
    },
  );
  menu.ariaLabel = `Cara lain mengutip ${name}`;
  menu.replaceChildren(...choices);
  menu.onkeydown = (event) => {
    const here = choices.indexOf(event.target as HTMLButtonElement);
    const next = {
      ArrowDown: (here + 1) % choices.length,
      ArrowUp: (here - 1 + choices.length) % choices.length,
      Home: 0,
      End: choices.length - 1,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      choices[next]?.focus();
    }
    if (event.key === 'Escape' || event.key === 'Tab') {
      // The browser moves on from the button, so that Tab leads to what follows it and not to the start of the page.
      button.focus();
      close();
    }
  };
  close = () => {
    close = () => {};
    menu.remove();
    button.ariaExpanded = 'false';
    button.removeAttribute('aria-controls');
  };
  button.after(menu);
  button.ariaExpanded = 'true';
  button.setAttribute('aria-controls', menu.id);
  choices.at(end === 'first' ? 0 : -1)?.focus();
};
