import type { Coverage } from '../../domain/estimate/coverage.ts';
import type { Answers } from '../../domain/estimate/estimate.ts';

/** One document that proves an item. All fields are the reader’s own words; an empty one is "". */
export interface EvidenceEntry {
  /** Unique within its item. */
  id: string;
  name: string;
  number: string;
  /** A date or a year, as the reader writes it. */
  date: string;
  subject: string;
  /** Article or part. */
  part: string;
  page: string;
  /** The attached file’s name. */
  file: string;
  /** An address; only http and https ones are ever made into a link (`findWebAddress`). */
  link: string;
}

/** What the reader says of one item. */
export interface Answer {
  ticked: boolean;
  note: string;
  evidence: readonly EvidenceEntry[];
}

/** The unit figures: as they stand in their fields, and the last valid pair (contract §4). */
export interface Units {
  applied: string;
  total: string;
  inForce: Coverage | null;
}

/** Who assesses: the agency itself, or an assessor. */
export type AssessedBy = 'mandiri' | 'asesor';

/** One assessment of one rubric. Answers are keyed by item code, never by position; unknown codes are kept. */
export interface Assessment {
  id: string;
  rubric: string;
  name: string;
  agency: string;
  by: AssessedBy;
  year: number | null;
  target: number | null;
  units: Units;
  answers: ReadonlyMap<string, Answer>;
}

export const EMPTY_ANSWER: Answer = { ticked: false, note: '', evidence: [] };
export const EMPTY_UNITS: Units = { applied: '', total: '', inForce: null };

/** A new assessment that says nothing yet. */
export const createAssessment = (id: string, rubric: string, name: string): Assessment => ({
  id,
  rubric,
  name,
  agency: '',
  by: 'mandiri',
  year: null,
  target: null,
  units: EMPTY_UNITS,
  answers: new Map(),
});

/** What is said of an item; an empty answer where nothing is. */
export const answerOf = ({ answers }: Pick<Assessment, 'answers'>, code: string): Answer =>
  answers.get(code) ?? EMPTY_ANSWER;

/** Whether an answer says nothing, so that it need not be kept. */
export const isEmptyAnswer = ({ ticked, note, evidence }: Answer): boolean =>
  !ticked && note === '' && evidence.length === 0;

/** The ticked codes. */
export const tickedCodes = ({ answers }: Pick<Assessment, 'answers'>): ReadonlySet<string> =>
  new Set([...answers].filter(([, { ticked }]) => ticked).map(([code]) => code));

/** What the scoring rule takes of an assessment. */
export const toAnswers = (assessment: Pick<Assessment, 'answers' | 'units'>): Answers => ({
  ticked: tickedCodes(assessment),
  coverage: assessment.units.inForce,
});
