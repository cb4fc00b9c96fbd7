import type { PublishedRubric } from '../../model/published-rubric.ts';
import type { Source } from '../../model/source.ts';
import type { Rubric } from './rubric.ts';

/** What the data files need beyond the rubric: addresses and hashes come from outside, so that this stays pure. */
export interface Publishing {
  source: Source;
  urlOf: (code: string) => string;
  hash: (text: string) => string;
}

/** The rubric as `rubrik.json` carries it (contract §3). */
export const publishRubric = (rubric: Rubric, { source, urlOf, hash }: Publishing): PublishedRubric => ({
  format: 'rubrik-spbe',
  version: 1,
  code: rubric.code,
  title: rubric.indicator.title,
  source: {
    name: source.name,
    url: source.url ?? urlOf(rubric.code),
    attribution: rubric.indicator.attribution,
    lastChecked: rubric.indicator.lastChecked,
    note: source.note ?? '',
  },
  // Each field by its name, in the contract’s order: what the content or the site learns later is no part of version 1.
  passages: rubric.passages.map(({ code, kind, level, order, text, slips }) => ({
    code,
    kind,
    level,
    order,
    text,
    url: urlOf(code),
    sha256: hash(text),
    slips,
  })),
  items: rubric.items.map(({ code, passage, kind, quote, label, implies }) => ({
    code,
    passage,
    kind,
    quote,
    label,
    implies,
  })),
  rules: rubric.rules,
});

/** What spreadsheets take for a formula, or strip before they look for one. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * One field of a CSV line (RFC 4180): always quoted, so that commas and quotes in the text do no harm. What a spreadsheet would
 * run as a formula gets an apostrophe before it, which says that it is text.
 */
const field = (value: string | number | null): string =>
  `"${String(value ?? '')
    .replace(FORMULA, "'$&")
    .replaceAll('"', '""')}"`;

/** The passages as CSV (RFC 4180), one line each, with a header. */
export const csvOfRubric = (published: PublishedRubric): string =>
  [
    'code,kind,level,order,text,url,sha256',
    ...published.passages.map((p) => [p.code, p.kind, p.level, p.order, p.text, p.url, p.sha256].map(field).join(',')),
    '',
  ].join('\r\n');
