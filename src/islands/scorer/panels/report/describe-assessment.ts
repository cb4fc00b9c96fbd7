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
  sayWaysUp,
  type Part,
  type Sentence,
} from '../../../../domain/explanation/explanation-sentences.ts';
import { estimateLevel, type Estimate } from '../../../../domain/estimate/estimate.ts';
import { explainEstimate } from '../../../../domain/explanation/explain-estimate.ts';
import type { Finding, MemoEstimate, MemoLine, Run } from '../../../../domain/memo/memo.ts';
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

/** A sentence in one run of text: what it lists follows as a choice. */
const writeLine = (origin: string, { parts, points }: Sentence): Run[] => [
  ...parts.flatMap((part) => writePart(origin, part)),
  ...points.flatMap((point, index) => [{ text: index > 0 ? ' atau ' : ' ' }, ...writeLine(origin, point)]),
];

/** A sentence as a paragraph, with what it lists below it. */
const toFinding = (origin: string, { parts, points }: Sentence): Finding => ({
  runs: writeLine(origin, { parts, points: [] }),
  points: points.map((point) => writeLine(origin, point)),
});

/** A document in one line, with everything that was typed of it. */
const sayDocument = ({ name, number, date, subject, part, page, file, link }: EvidenceDocument): string =>
  [name, number, date, subject && `perihal ${subject}`, part, page && `halaman ${page}`, file && `berkas ${file}`, link]
    .filter((words) => words !== '')
    .join(', ');

/** What counts, each with what brought it, its documents and its note in the writer’s own words. */
const listMet = (
  rubric: ScorerRubric,
  assessment: Assessment,
  counted: Estimate['counted'],
  origin: string,
): readonly (readonly Run[])[] => {
  const proved = documentsByCode(assessment);
  return rubric.items
    .filter(({ code }) => counted.has(code))
    .map((item) => {
      const { code } = item;
      const because = counted.get(code) ?? null;
      const { note } = answerOf(assessment, code);
      const documents = (proved.get(code) ?? []).map(sayDocument).filter((words) => words !== '');
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

/** What a memo says of an assessment: the estimate, why, what is missing, the shortest ways up. */
export const describeAssessment = (
  rubric: ScorerRubric,
  assessment: Assessment,
  origin: string,
): { estimate: MemoEstimate; levels: number[] } => {
  const explanation = explainEstimate(rubric, estimateLevel(rubric, toAnswers(assessment)), assessment.target);
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
    // What the estimate rests on, and what it lacks.
    levels: rubric.levels.map(({ level }) => level).filter((level) => level === min || level === min + 1),
  };
};
