import type { CitationSubject, QuotedWords } from './citation-subject.ts';
import { writeDay } from '../day.ts';

/** The ISO day on which the page was read, `2026-11-24`; null where nobody has read it yet: the day is left to fill in. */
export type AccessDay = string | null;

/** What stands where the day of access is still to be filled in. */
export const DAY_TO_FILL_IN = '[tanggal akses]';

/** A citation for the clipboard: `html` for word processors, `text` for everything else. */
export interface RichCitation {
  html: string;
  text: string;
}

/** The day of access, written out. */
export const writeAccessDay = (day: AccessDay): string => (day === null ? DAY_TO_FILL_IN : writeDay(day));

/** Words in quotation marks; nothing in them changes. */
export const quote = (text: string): string => `“${text}”`;

/** The name and code before one of several quotes: “Kriteria Level (SPBE2020-I18-L4-K)”. */
export const labelOfQuote = ({ name, code }: QuotedWords): string => `${name} (${code})`;

const endSentence = (text: string): string => (/[.!?]”?$/.test(text) ? text : `${text}.`);

/** Where the words stand, after the code, as sentences: “Level 4 … · Kriteria Level. Indikator 18 SPBE (Permen PANRB 59/2020): “…” Instrumen … .” */
export const writePlace = ({ place, indicator, title, instrument }: CitationSubject): string[] => [
  ...(place === '' ? [] : [endSentence(place)]),
  endSentence(`${indicator}: ${quote(title)}`),
  endSentence(instrument),
];

/** Whose words these are: nobody may be led to quote them as those of the regulation (contract §2). */
export const writeProvenance = ({ attribution }: CitationSubject): string =>
  `Teks kriteria ${attribution}, bukan kutipan naskah peraturan.`;

/** Everything that follows the code, up to the address, as sentences. */
export const writeSource = (subject: CitationSubject): string[] => [...writePlace(subject), writeProvenance(subject)];

/** The quote alone, in quotation marks; several each in a paragraph with name and code. Empty for an indicator. */
export const writeQuotation = ({ quotes }: CitationSubject): string =>
  quotes.length === 1
    ? quotes.map(({ text }) => quote(text)).join('')
    : quotes.map((words) => `${labelOfQuote(words)}: ${quote(words.text)}`).join('\n\n');

/** A whole citation as plain text: the quote first, a blank line, then the source line by line. */
export const writePlainCitation = (subject: CitationSubject, day: AccessDay): string => {
  const [first = '', ...rest] = writeSource(subject);
  const source = [`Kode ${subject.code}: ${first}`, ...rest, subject.url, `(diakses ${writeAccessDay(day)})`].join(
    '\n',
  );
  return subject.quotes.length === 0 ? source : `${writeQuotation(subject)}\n\n${source}`;
};

/** The source alone as one paragraph, for a footnote to words that stand in the text already. */
export const writeFootnote = (subject: CitationSubject, day: AccessDay): string =>
  `Kode ${subject.code}: ${writeSource(subject).join(' ')} ${subject.url} (diakses ${writeAccessDay(day)}).`;

/** Text that stays text in HTML, in an element as in an attribute. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/**
 * An address as it may stand in a link: http or https, and without the signs that could end the link early. Null where it
 * is no such address: then it is shown as text.
 */
export const findLink = (url: string): string | null =>
  /^https?:\/\/[^/\s]/i.test(url) ? url.replace(/[\s\p{Cc}<>"`\\{}|^]/gu, encodeURIComponent) : null;

const writeHtmlQuotes = ({ quotes }: CitationSubject): string => {
  if (quotes.length === 0) return '';
  const lines = quotes.map((words) => escapeHtml(quote(words.text)));
  return quotes.length === 1
    ? `<blockquote><p>${lines.join('')}</p></blockquote>`
    : `<ul>${quotes.map((words, index) => `<li>${escapeHtml(labelOfQuote(words))}: ${lines[index] ?? ''}</li>`).join('')}</ul>`;
};

const writeHtmlSource = (subject: CitationSubject, day: AccessDay): string => {
  const link = findLink(subject.url);
  const address = escapeHtml(subject.url);
  return `<p><strong>Kode ${escapeHtml(subject.code)}</strong>: ${escapeHtml(writeSource(subject).join(' '))} ${
    link === null ? address : `<a href="${escapeHtml(link)}">${address}</a>`
  } (diakses ${escapeHtml(writeAccessDay(day))}).</p>`;
};

/** A whole citation as HTML without a document around it: a quotation or a list of them, then the source with a link. */
export const writeHtmlCitation = (subject: CitationSubject, day: AccessDay): string =>
  `${writeHtmlQuotes(subject)}${writeHtmlSource(subject, day)}`;

/** A whole citation for the clipboard. All text in the HTML is escaped. */
export const writeRichCitation = (subject: CitationSubject, day: AccessDay): RichCitation => ({
  html: writeHtmlCitation(subject, day),
  text: writePlainCitation(subject, day),
});
