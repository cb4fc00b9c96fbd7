import {
  findLink,
  labelOfQuote,
  writeAccessDay,
  writePlace,
  writeProvenance,
  writeSource,
  type AccessDay,
} from '../citation/citation.ts';
import type { CitationSubject } from '../citation/citation-subject.ts';
import { saySlip } from './say-slip.ts';

/** What a person fills in, in the form’s order. Every value is the writer’s own words; an empty one is "". */
export const MEMO_FIELD_NAMES = [
  'to',
  'from',
  'copies',
  'date',
  'number',
  'nature',
  'attachments',
  'subject',
  'office',
  'name',
  'nip',
] as const;
export type MemoFieldName = (typeof MEMO_FIELD_NAMES)[number];
export type MemoFields = Readonly<Record<MemoFieldName, string>>;

/** A stretch of text of one kind. `href` is an http or https address that may stand in a link. */
export interface Run {
  text: string;
  strong?: true;
  href?: string;
}

/** A line of the memo’s head; a value of null is left to fill in with a pen. */
export interface MemoLine {
  label: string;
  value: string | null;
}

/** One part of a memo. All text is text: whoever writes it in a format escapes it for that format. */
export type MemoBlock =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; depth: 2 | 3; text: string }
  | { kind: 'lines'; lines: readonly MemoLine[] }
  | { kind: 'paragraph'; runs: readonly Run[] }
  /** Official words, verbatim, without quotation marks. */
  | { kind: 'quote'; text: string }
  | { kind: 'list'; items: readonly (readonly Run[])[] }
  | { kind: 'signature'; office: string | null; name: string | null; nip: string | null };

/** A paragraph with points below it. */
export interface Finding {
  runs: readonly Run[];
  points: readonly (readonly Run[])[];
}

/** What an assessment says, in words that stand for themselves. */
export interface MemoEstimate {
  facts: readonly MemoLine[];
  /** “Perkiraan Level 3; dapat mencapai Level 4 …”: one sentence. */
  result: string;
  /** Why the figures are what they are, also where they differ. */
  reasons: readonly Finding[];
  /** What the answers count as fulfilled. */
  met: readonly (readonly Run[])[];
  /** What the next level lacks, and the shortest ways up, each once under its heading. */
  missing: readonly { heading: string; points: readonly (readonly Run[])[] }[];
}

/** What a memo is about. */
export interface MemoMatter {
  /** In the given order. */
  citations: readonly CitationSubject[];
  /** Codes whose words are not known, with the whole addresses of their pages. */
  unknown: readonly { code: string; url: string }[];
  day: AccessDay;
  estimate: MemoEstimate | null;
}

const orBlank = (value: string): string | null => (value.trim() === '' ? null : value);

/** “Indikator 18 SPBE (Permen PANRB 59/2020)” of each indicator that is cited, once, in words: “A, B, dan C”. */
const nameIndicators = (citations: readonly CitationSubject[]): string =>
  new Intl.ListFormat('id').format(new Set(citations.map(({ indicator }) => indicator)));

/** The line “Hal” where the writer gives none. */
export const writeMemoSubject = ({ citations, estimate }: MemoMatter): string =>
  [estimate ? 'Perkiraan level' : 'Kutipan kriteria', nameIndicators(citations)].join(' ').trim();

const headLines = (fields: MemoFields, matter: MemoMatter): MemoLine[] => {
  const always = (label: string, value: string): MemoLine => ({ label, value: orBlank(value) });
  const given = (label: string, value: string): MemoLine[] => (orBlank(value) === null ? [] : [{ label, value }]);
  return [
    always('Yth.', fields.to),
    always('Dari', fields.from),
    ...given('Tembusan', fields.copies),
    always('Tanggal', fields.date),
    always('Nomor', fields.number),
    ...given('Sifat', fields.nature),
    ...given('Lampiran', fields.attachments),
    { label: 'Hal', value: orBlank(fields.subject) ?? writeMemoSubject(matter) },
  ];
};

const paragraph = (...runs: Run[]): MemoBlock => ({ kind: 'paragraph', runs });

const linkTo = (url: string): Run => {
  const href = findLink(url);
  return href === null ? { text: url } : { text: url, href };
};

/** What is said alike of all words of one source: the indicator with its title, the instrument, whose words they are. */
const writeOrigin = (subject: CitationSubject): string =>
  [...writePlace({ ...subject, place: '' }), writeProvenance(subject)].join(' ');

/**
 * The sources of the quoted words, once for all where that leaves no doubt: the place of a quote names its indicator, so
 * that one source an indicator is enough. Null where an indicator has several; then each quote says its own.
 */
const findSharedOrigins = (citations: readonly CitationSubject[]): string[] | null => {
  const origins = [...new Set(citations.map(writeOrigin))];
  const indicators = new Set(citations.map(({ indicator }) => indicator));
  return origins.length === indicators.size ? origins : null;
};

/** A quote under its place, with the slips of its words beside it, its code and its address. */
const citationBlocks = (
  subject: CitationSubject,
  heading: string,
  source: readonly Run[],
  end: string,
): MemoBlock[] => [
  { kind: 'heading', depth: 3, text: heading },
  ...subject.quotes.flatMap((words): MemoBlock[] => [
    ...(subject.quotes.length > 1 ? [paragraph({ text: `${labelOfQuote(words)}:` })] : []),
    { kind: 'quote', text: words.text },
    ...(words.slips ?? []).map((slip) => paragraph({ text: saySlip(slip) })),
  ]),
  paragraph(
    { text: `Kode ${subject.code}`, strong: true },
    ...source,
    linkTo(subject.url),
    ...(end === '' ? [] : [{ text: end }]),
  ),
];

/** The quoted criteria, each with its code and address. */
const quotationBlocks = ({ citations, day }: MemoMatter, isShared: boolean): MemoBlock[] => {
  const isMixed = new Set(citations.map(({ indicator }) => indicator)).size > 1;
  return citations.flatMap((subject, index) => {
    const { place, indicator } = subject;
    const where = [place, ...(isMixed || place === '' ? [indicator] : [])].filter(Boolean).join(', ');
    const heading = `${index + 1}. ${where}`;
    return isShared
      ? citationBlocks(subject, heading, [{ text: ': ' }], '')
      : citationBlocks(
          subject,
          heading,
          [{ text: `: ${writeSource(subject).join(' ')} ` }],
          ` (diakses ${writeAccessDay(day)}).`,
        );
  });
};

const findingBlocks = ({ runs, points }: Finding): MemoBlock[] => [
  paragraph(...runs),
  ...(points.length > 0 ? [{ kind: 'list', items: points } as const] : []),
];

const estimateBlocks = (estimate: MemoEstimate): MemoBlock[] => [
  { kind: 'heading', depth: 2, text: 'Perkiraan level' },
  { kind: 'lines', lines: estimate.facts },
  paragraph({ text: estimate.result, strong: true }, { text: ' Ini perkiraan, bukan nilai resmi.' }),
  ...estimate.reasons.flatMap(findingBlocks),
  ...(estimate.met.length > 0
    ? ([
        { kind: 'heading', depth: 3, text: 'Butir yang dinyatakan terpenuhi' },
        { kind: 'list', items: estimate.met },
      ] as const)
    : []),
  ...estimate.missing.flatMap(({ heading, points }): MemoBlock[] => [
    { kind: 'heading', depth: 3, text: heading },
    { kind: 'list', items: points },
  ]),
];

const opening = ({ citations, estimate }: MemoMatter): string => {
  const what = estimate
    ? 'perkiraan level beserta alasan, butir yang belum terpenuhi, dan kriterianya untuk'
    : 'kutipan kriteria, masing-masing dengan kode dan alamatnya, dari';
  return citations.length > 0
    ? `Dengan ini kami sampaikan ${what} ${nameIndicators(citations)}.`
    : 'Dengan ini kami sampaikan hal berikut.';
};

/**
 * Composes a nota dinas: head, opening, the estimate where there is one, the quoted criteria with their sources, closing,
 * signature. Nothing is invented: what the writer leaves empty is left to fill in, or left out where it may be.
 */
export const composeMemo = (fields: MemoFields, matter: MemoMatter): MemoBlock[] => {
  const { citations, unknown, day, estimate } = matter;
  const origins = findSharedOrigins(citations);
  return [
    { kind: 'title', text: 'NOTA DINAS' },
    { kind: 'lines', lines: headLines(fields, matter) },
    paragraph({ text: opening(matter) }),
    ...(origins ?? []).map((text) =>
      paragraph({ text: `${text} Alamat di bawah ini diakses ${writeAccessDay(day)}.` }),
    ),
    ...(estimate ? estimateBlocks(estimate) : []),
    ...(citations.length > 0 ? [{ kind: 'heading', depth: 2, text: 'Kriteria yang dikutip' } as const] : []),
    ...quotationBlocks(matter, origins !== null),
    ...(unknown.length > 0
      ? ([
          { kind: 'heading', depth: 2, text: 'Kode tanpa teks' },
          paragraph({ text: 'Teks kode berikut tidak tersedia di situs ini.' }),
          { kind: 'list', items: unknown.map(({ code, url }) => [{ text: `${code}: ` }, linkTo(url)]) },
        ] as const)
      : []),
    paragraph({ text: 'Demikian kami sampaikan. Atas perhatian Bapak/Ibu, kami ucapkan terima kasih.' }),
    { kind: 'signature', office: orBlank(fields.office), name: orBlank(fields.name), nip: orBlank(fields.nip) },
  ];
};

/** What stands where something is left to fill in. */
export const BLANK = '.'.repeat(40);

/** The lines of a text as it was typed, whatever ends them. */
export const splitLines = (text: string): string[] => text.split(/\r\n|[\r\n\u2028\u2029\u0085\v\f]/);
