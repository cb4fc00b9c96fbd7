import { fragmentOfCode, partOfCode, pathOfCode } from '../../domain/code/code.ts';
import { listHistories } from '../../domain/ledger/code-history.ts';
import { writeDay } from '../../domain/day.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { Kind } from '../../domain/search/catalogue.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Statement } from '../../model/statement.ts';
import { nameOfCode } from '../../site/name-of-code.ts';
import { EVIDENCE_NAME, nameOfIndicator, nameOfItem, nameOfPassage, SLIPS_ID } from '../../site/names.ts';
import { STATEMENT_TOPICS } from '../../site/statement-topics.ts';
import type { Parsed } from '../content/fit-schema.ts';
import type { Content, IndicatorFolder } from '../content/parse-content.ts';
import { listSections } from './list-sections.ts';

/** One thing that the search can find; `url` is relative to the site’s base, without a leading "/". */
export interface SearchRecord {
  url: string;
  title: string;
  /** Of `teks` and `butir` official words alone; what the site adds to them is `also`. */
  content: string;
  /** Words by which it is found and that are not shown as its text: right spellings, labels. */
  also: string;
  kind: Kind;
  code: string | null;
  level: number | null;
}

type Place = Pick<SearchRecord, 'code' | 'level'> & { path: string; name: string };

const guidance = (place: Place, id: string, heading: string, content: string): SearchRecord => ({
  url: id === '' ? place.path : `${place.path}#${id}`,
  title: `${place.name} · ${heading}`,
  content,
  also: '',
  kind: 'panduan',
  code: place.code,
  level: place.level,
});

/** What the site says at a place: the sections of its text, and its statements by topic. */
const recordsOfGuidance = (place: Place, body: string, statements: readonly Statement[]): SearchRecord[] => [
  ...listSections(body).map(({ id, heading, text }) => guidance(place, id, heading, text)),
  ...Object.entries(STATEMENT_TOPICS).flatMap(([topic, { id, heading }]) => {
    const own = statements.filter((statement) => statement.topic === topic);
    return own.length === 0 ? [] : [guidance(place, id, heading, own.map(({ text }) => text).join(' '))];
  }),
];

/** Official words stand in records of their own: what the site adds to them is another record, in its own voice. */
const recordsOfPassages = (rubric: Rubric): SearchRecord[] =>
  rubric.passages.flatMap((passage): SearchRecord[] => {
    const { code, level, text: content, slips } = passage;
    const [path, name] = [pathOfCode(code), nameOfPassage(passage)];
    const slipWords = slips.map(({ quote, reading, note }) => [note, quote, reading ?? ''].join(' ')).join(' ');
    return [
      {
        url: path,
        title: name,
        content,
        // The source’s slip is found by the right spelling.
        also: slips.map(({ reading }) => reading ?? '').join(' '),
        kind: 'teks',
        code,
        level,
      },
      ...(slips.length === 0 ? [] : [guidance({ path, name, code, level }, SLIPS_ID, 'Salah tulis', slipWords)]),
      ...rubric.items
        .filter((item) => item.passage === code)
        .map((item): SearchRecord => ({
          url: pathOfCode(item.code),
          title: nameOfItem(passage, item),
          content: item.quote,
          also: item.label,
          kind: 'butir',
          code: item.code,
          level,
        })),
    ];
  });

/** What is strong evidence, one record a level where evidence matters: the index is what a first search waits for. */
const recordsOfEvidence = (rubric: Rubric, evidence: Evidence): SearchRecord[] =>
  rubric.levels.slice(1).map(({ code, level }) => {
    const path = `${pathOfCode(rubric.code)}bukti/`;
    const pairs = rubric.items.flatMap((item) => {
      const pair = item.level === level ? evidence[partOfCode(item.code, rubric.code)] : undefined;
      return pair ? [pair.strong] : [];
    });
    const place = { path, name: `Level ${String(level)}`, code, level };
    return guidance(place, fragmentOfCode(code, rubric.code), EVIDENCE_NAME, pairs.join(' '));
  });

/** Statements that several places carry are found at the first of them: the same text is one result. */
const leaveRepeats = (): ((statements: readonly Statement[]) => Statement[]) => {
  const seen = new Set<string>();
  return (statements) =>
    statements.filter(({ text }) => {
      if (seen.has(text)) return false;
      seen.add(text);
      return true;
    });
};

const recordsOfIndicator = (
  { indicator, levels, rubric, evidence }: IndicatorFolder,
  once: ReturnType<typeof leaveRepeats>,
): SearchRecord[] => {
  const place = { path: pathOfCode(rubric.code), name: nameOfIndicator(rubric), code: rubric.code, level: null };
  return [
    ...recordsOfPassages(rubric),
    ...rubric.levels.flatMap(({ code, level, name, summary, adds, statements }): SearchRecord[] => {
      const path = pathOfCode(code);
      const title = `Level ${String(level)}: ${name}`;
      const body = levels.find(({ data }) => data.level === level)?.body ?? '';
      return [
        { url: path, title, content: `${summary} ${adds}`, also: '', kind: 'level', code, level },
        ...recordsOfGuidance({ path, name: `Level ${String(level)}`, code, level }, body, once(statements)),
      ];
    }),
    ...recordsOfEvidence(rubric, evidence?.data ?? {}),
    guidance(place, '', 'Ringkasan', `${rubric.indicator.title} ${rubric.indicator.summary}`),
    ...recordsOfGuidance(place, indicator.body, once(rubric.statements)),
  ];
};

/**
 * The retired codes, so that a code from an old memo is found. They stand in the site’s own voice, because their words
 * are criteria no more.
 */
export const listRetiredRecords = (content: Content): SearchRecord[] =>
  content.instruments.flatMap(({ instrument, ledger, archive }) =>
    listHistories(ledger.entries, archive.entries).flatMap(({ code, retired, words }): SearchRecord[] => {
      if (!retired) return [];
      const text = `${code} dicabut pada ${writeDay(retired.date)}: ${retired.reason}. ${words ?? ''}`.trim();
      const title = `Dicabut: ${nameOfCode(code, () => instrument.data.shortName)}`;
      return [{ url: pathOfCode(code), title, content: text, also: '', kind: 'panduan', code, level: null }];
    }),
  );

const slugOf = ({ file }: Parsed<unknown>) => file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/, '');

/** Everything that can be found: passages, items, levels, the site’s guidance by section, and the glossary. */
export const listSearchRecords = (content: Content): SearchRecord[] => {
  const once = leaveRepeats();
  return [
    ...content.instruments.flatMap(({ indicators }) =>
      indicators.flatMap((indicator) => recordsOfIndicator(indicator, once)),
    ),
    ...listRetiredRecords(content),
    ...content.terms.map((term): SearchRecord => ({
      url: `glosarium/#${slugOf(term)}`,
      title: term.data.term,
      content: [term.data.summary, ...once(term.data.statements).map(({ text }) => text)].join(' '),
      also: term.data.aliases.join(', '),
      kind: 'istilah',
      code: null,
      level: null,
    })),
  ];
};
