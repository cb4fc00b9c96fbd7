import {
  answerOf,
  documentsByCode,
  toAnswers,
  type Assessment,
  type EvidenceDocument,
} from '../../../../assessment/answers/assessment.ts';
import { findLink } from '../../../../domain/citation/citation.ts';
import { sayCoverage, sayEstimate, sayCause } from '../../../../domain/estimate/estimate-sentences.ts';
import {
  sayNotes,
  sayReasons,
  saySteps,
  sayWaysUp,
  type Part,
  type Sentence,
} from '../../../../domain/explanation/explanation-sentences.ts';
import { estimateLevel, type Estimate } from '../../../../domain/estimate/estimate.ts';
import { explainEstimate, type Explanation } from '../../../../domain/explanation/explain-estimate.ts';
import type { Finding, MemoEstimate, MemoLine, Run } from '../../../../domain/memo/memo.ts';
import type { SummaryMatter } from '../../../../domain/memo/summary.ts';
import type { ScorerItem, ScorerRubric } from '../../../../domain/estimate/scorer-rubric.ts';
import { BY_LABEL, BY_NAMES } from '../by-names.ts';

/** Words that lead to an address of the site; where that can be no link, the words alone. `origin` stands before it. */
const linkTo = (origin: string, text: string, path: string): Run => {
  const href = findLink(origin + path);
  return href === null ? { text } : { text, href };
};

/** An item in words, with its code and its address. */
const writeItem = (origin: string, { label, code, href }: ScorerItem): Run[] => [
  { text: `${label} (` },
  linkTo(origin, code, href),
  { text: ')' },
];

const writePart = (origin: string, part: Part): Run[] => {
  if (typeof part === 'string') return [{ text: part }];
  if ('label' in part) return writeItem(origin, part);
  return [linkTo(origin, part.short, part.href), { text: `: “${part.quote}”` }];
};

/** A sentence in one run of text: what it lists follows, a choice with “atau”. */
const writeLine = (origin: string, { parts, points, isChoice = false }: Sentence): Run[] => [
  ...parts.flatMap((part) => writePart(origin, part)),
  ...points.flatMap((point, index) => [
    { text: index === 0 ? ' ' : isChoice ? ' atau ' : '; ' },
    ...writeLine(origin, point),
  ]),
];

/** A sentence as a paragraph, with what it lists below it. */
const toFinding = (origin: string, { parts, points }: Sentence): Finding => ({
  runs: writeLine(origin, { parts, points: [] }),
  points: points.map((point) => writeLine(origin, point)),
});

/** A document in one line, with everything that was typed of it; "" where nothing was. */
const sayDocument = ({ name, number, date, subject, part, page, file, link }: EvidenceDocument): string =>
  [name, number, date, subject && `perihal ${subject}`, part, page && `halaman ${page}`, file && `berkas ${file}`, link]
    .filter((words) => words !== '')
    .join(', ');

/** What counts, each with what brought it, its documents and its note in the writer’s own words; each document once whole. */
const listMet = (
  rubric: ScorerRubric,
  assessment: Assessment,
  counted: Estimate['counted'],
  origin: string,
): readonly (readonly Run[])[] => {
  const proved = documentsByCode(assessment);
  const told = new Set<string>();
  const sayOnce = (document: EvidenceDocument): string => {
    const isTold = told.has(document.id) && document.name !== '';
    told.add(document.id);
    return isTold ? `${document.name} (keterangannya di atas)` : sayDocument(document);
  };
  return rubric.items
    .filter(({ code }) => counted.has(code))
    .map((item) => {
      const { code } = item;
      const because = counted.get(code) ?? null;
      const { note } = answerOf(assessment, code);
      const documents = (proved.get(code) ?? []).map(sayOnce).filter((words) => words !== '');
      return [
        ...writeItem(origin, item),
        ...(because === null ? [] : [{ text: `, terpenuhi ${sayCause(rubric, because)}` }]),
        ...(documents.length > 0 ? [{ text: `. Bukti: ${documents.join('; ')}` }] : []),
        ...(note === '' ? [] : [{ text: `. Catatan: ${note}` }]),
      ];
    });
};

const listFacts = ({ name, agency, year, by, units }: Assessment): MemoLine[] => [
  { label: 'Penilaian', value: name || null },
  { label: 'Instansi', value: agency || null },
  { label: 'Tahun', value: year === null ? null : String(year) },
  { label: BY_LABEL, value: BY_NAMES[by] },
  ...(units.inForce ? [{ label: 'Unit kerja atau perangkat daerah', value: sayCoverage(units.inForce) }] : []),
];

const explain = (rubric: ScorerRubric, assessment: Assessment): Explanation =>
  explainEstimate(rubric, estimateLevel(rubric, toAnswers(assessment)), assessment.target);

/** The level whose criteria a memo quotes: the one that is aimed at, else the next, at the top the level itself. */
const findQuotedLevel = ({ levels }: ScorerRubric, { min, next }: Explanation, target: number | null): number =>
  levels.some(({ level }) => level === target) && target !== null ? target : (next?.level ?? min);

/** What a memo says of an assessment: the estimate, why, what is missing, the shortest ways up; and the level to quote. */
export const describeAssessment = (
  rubric: ScorerRubric,
  assessment: Assessment,
  origin: string,
): { estimate: MemoEstimate; level: number } => {
  const explanation = explain(rubric, assessment);
  const { min, max, counted } = explanation;
  const { open, other } = sayReasons(rubric, explanation);
  return {
    estimate: {
      facts: listFacts(assessment),
      result: sayEstimate(explanation),
      reasons: [
        ...(max > min ? [{ runs: [{ text: 'Angka yang dipakai adalah yang lebih rendah.' }], points: [] }] : []),
        ...[...open.flat(), ...other].map((reason) => toFinding(origin, reason)),
        ...sayNotes(rubric, explanation).map((note) => ({ runs: [{ text: note }], points: [] })),
      ],
      met: listMet(rubric, assessment, counted, origin),
      missing: sayWaysUp(rubric, explanation).map(({ heading, lead, points }) => ({
        heading: lead === '' ? heading : `${heading}. ${lead}`,
        points: points.map((point) => writeLine(origin, point)),
      })),
    },
    level: findQuotedLevel(rubric, explanation, assessment.target),
  };
};

/** A sentence in plain words, its items by their labels alone: a summary names no codes. */
const sayPlainly = ({ parts, points }: Sentence): string =>
  [
    parts
      .map((part) =>
        typeof part === 'string'
          ? part
          : 'connective' in part
            ? part.connective
            : 'label' in part
              ? part.label
              : part.quote,
      )
      .join(''),
    ...(points.length > 0 ? [points.map(sayPlainly).join(' atau ')] : []),
  ].join(' ');

/** What a summary for a messenger says of an assessment. */
export const describeSummary = (rubric: ScorerRubric, assessment: Assessment, origin: string): SummaryMatter => {
  const explanation = explain(rubric, assessment);
  const { next } = explanation;
  const { agency, year } = assessment;
  return {
    indicator: rubric.name,
    whose: [agency.trim(), year === null ? '' : String(year)].filter((text) => text !== '').join(', '),
    estimate: explanation,
    lack: next && {
      level: next.level,
      steps: saySteps(rubric, explanation, next.lacking).map(sayPlainly),
    },
    // Its citations lie beside the rubric’s own page.
    url: origin + rubric.citationsHref.replace(/[^/]*$/, ''),
  };
};
