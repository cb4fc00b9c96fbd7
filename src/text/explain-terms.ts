import { escapeHtml } from '../domain/citation/citation.ts';

/** A term of the glossary as a page explains it in place. */
export interface ExplainedTerm {
  /** Its fragment on the glossary’s page; the note’s id is made of it. */
  slug: string;
  term: string;
  /** Its spellings in running text, the term itself among them. */
  forms: readonly string[];
  summary: string;
  /** Its place in the glossary. */
  href: string;
}

/** A tag with its quoted values, a comment, or a stretch of text. */
const PIECE = /<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;

const TAG = /^<(\/?)([a-z][a-z0-9-]*)/i;

/** Within these nothing is explained: they are links, headings, or others’ exact words. */
const LEFT_ALONE = new Set([
  'a',
  'button',
  'h1',
  'h2',
  'h3',
  'h4',
  'q',
  'blockquote',
  'code',
  'mark',
  'small',
  'script',
]);

const escapePattern = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');

/** Abbreviations are matched as they are written, words in any case. */
const isAbbreviation = (form: string): boolean => form === form.toUpperCase();

const explain = (words: string, { slug, term, summary, href }: ExplainedTerm): string => {
  const id = `arti-${slug}`;
  return (
    `<button type="button" class="term" popovertarget="${id}">${words}</button>` +
    `<span class="term-note" id="${id}" popover><strong>${escapeHtml(term)}</strong>: ${escapeHtml(summary)} ` +
    `<a href="${escapeHtml(href)}">Glosarium</a></span>`
  );
};

/**
 * Explains the glossary’s terms where each first stands in the running text of a piece of HTML: the words become a
 * button that opens a note of its own (the browser’s popover: no script, left with Esc). Headings, links and quotes stay
 * as they are, and so does every word of the text.
 * @param html well-formed, as the site’s own components write it
 * @returns the HTML with a note for each term found; two calls for one page would give the same ids twice
 */
export const explainTerms = (html: string, terms: readonly ExplainedTerm[]): string => {
  const left = new Map(
    terms
      .flatMap((term) => term.forms.map((form) => ({ form, term })))
      // The longest first: “Layanan SPBE” is not “SPBE”.
      .sort((a, b) => b.form.length - a.form.length || a.form.localeCompare(b.form, 'id'))
      .map(({ form, term }) => [form.toLowerCase(), { form, term }] as const),
  );
  if (left.size === 0) return html;
  const forms = [...left.values()].map(({ form }) => escapePattern(form));
  const anyForm = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  const explained = new Set<string>();
  let closed = 0;
  return html.replace(PIECE, (piece) => {
    const tag = TAG.exec(piece);
    if (tag) {
      if (LEFT_ALONE.has(tag[2]?.toLowerCase() ?? '')) closed += tag[1] === '/' ? -1 : 1;
      return piece;
    }
    if (closed > 0 || piece.startsWith('<')) return piece;
    return piece.replace(anyForm, (words) => {
      const found = left.get(words.toLowerCase());
      if (!found || explained.has(found.term.slug) || (isAbbreviation(found.form) && words !== found.form))
        return words;
      explained.add(found.term.slug);
      return explain(words, found.term);
    });
  });
};
