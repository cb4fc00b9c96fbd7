import { findLink, labelOfQuote, quote, writeAccessDay, writeSource, type AccessDay } from './citation.ts';
import type { CitationSubject } from './citation-subject.ts';

/**
 * Text that stays text in Markdown: every sign that could begin emphasis, code, a link, an entity, a table cell, a formula
 * or HTML gets a backslash, and so does what could begin a list where the text begins a line. Line breaks become blanks.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .replace(/[\\`*_{}[\]<>&~|$^#]/g, '\\$&')
    .replaceAll('://', '\\://')
    .trimStart()
    .replace(/^(\d*)([-+=.)])/, '$1\\$2');

const writeQuotes = ({ quotes }: CitationSubject): string =>
  quotes.length === 1
    ? quotes.map(({ text }) => `> ${escapeMarkdown(quote(text))}`).join('')
    : quotes.map((words) => `> - ${escapeMarkdown(`${labelOfQuote(words)}: ${quote(words.text)}`)}`).join('\n');

/** A whole citation in Markdown (CommonMark): a block quotation, then a paragraph with the source and the address. */
export const writeMarkdownCitation = (subject: CitationSubject, day: AccessDay): string => {
  const link = findLink(subject.url);
  const source = [
    `**Kode ${escapeMarkdown(subject.code)}**: ${escapeMarkdown(writeSource(subject).join(' '))}`,
    link === null ? escapeMarkdown(subject.url) : `<${link}>`,
    `(diakses ${escapeMarkdown(writeAccessDay(day))}).`,
  ].join(' ');
  return subject.quotes.length === 0 ? source : `${writeQuotes(subject)}\n\n${source}`;
};
