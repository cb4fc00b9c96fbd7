import type { CitationSubject } from '../../domain/citation/citation-subject.ts';
import { writeFootnote, writeQuotation } from '../../domain/citation/citation.ts';
import { writeMarkdownCitation } from '../../domain/citation/markdown-citation.ts';
import { writeBibtex, writeCslJson } from '../../domain/citation/reference-data.ts';
import { makeElement } from '../../browser/make-element.ts';

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

/** The fragment of the part for other sites, on the page of a code (components/ForOtherSites.astro). */
const EMBED_ID = 'untuk-situs-lain';

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

const menu = makeElement('div', { id: 'cite-menu', class: 'cite-menu', role: 'menu' });
let opener: HTMLElement | null = null;
let close = () => {};

/** What happens elsewhere closes the menu. A press on the button that opened it is that button’s to answer. */
const closeUnlessAt = (target: EventTarget | null) => {
  const node = target as Node | null;
  if (!menu.contains(node) && !opener?.contains(node)) close();
};
document.addEventListener('pointerdown', ({ target }) => closeUnlessAt(target));
menu.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget !== null) closeUnlessAt(relatedTarget);
});

/** Opens the page’s one menu below a button; a second press closes it. */
export const openCiteMenu = ({ button, subject, name, day, end, copy }: Opening): void => {
  const again = button.getAttribute('aria-expanded') === 'true';
  close();
  if (again) return;
  const makeChoice = (words: string, act: () => void): HTMLButtonElement => {
    const choice = makeElement('button', { type: 'button', role: 'menuitem', tabindex: '-1' }, words);
    choice.addEventListener('click', () => {
      close();
      button.focus();
      act();
    });
    return choice;
  };
  const choices = FORMS.filter(([form]) => form !== 'Kutipan saja' || subject.quotes.length > 0).map(([form, write]) =>
    makeChoice(form, () => copy(form, write(subject, day))),
  );
  // The page’s own button keeps what is collected; here it is pressed through a choice that says the same.
  const collect = button.parentElement?.querySelector<HTMLButtonElement>('[data-collect]');
  if (collect) {
    const isCollected = collect.getAttribute('aria-pressed') === 'true';
    const words = isCollected ? 'Hapus dari Kutipan saya' : 'Kumpulkan di Kutipan saya';
    choices.push(makeChoice(words, () => collect.click()));
  }
  // Its own page has the frame: that behind the code beside the words, else this one. An indicator has none.
  const page = button.closest('.official')?.querySelector<HTMLAnchorElement>('a.code')?.href.split('#')[0];
  if (page !== undefined || document.getElementById(EMBED_ID))
    choices.push(makeChoice('Sematan untuk situs lain', () => location.assign(`${page ?? ''}#${EMBED_ID}`)));
  menu.setAttribute('aria-label', `Bentuk lain kutipan ${name}`);
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
    opener = null;
    menu.remove();
    button.setAttribute('aria-expanded', 'false');
    button.removeAttribute('aria-controls');
  };
  opener = button;
  button.after(menu);
  button.setAttribute('aria-expanded', 'true');
  button.setAttribute('aria-controls', menu.id);
  choices.at(end === 'first' ? 0 : -1)?.focus();
};
