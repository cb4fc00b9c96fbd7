import type { Coverage } from '../../domain/estimate/coverage.ts';
import type { Answers } from '../../domain/estimate/estimate.ts';

/**
 * An entry of one of an assessment’s lists. Its id is unique within the assessment, since others refer to it. Fields that
 * this program does not know stand in it as they came (contract §6).
 */
export interface Row {
  id: string;
}

/** One document, and the items that it proves. All texts are the reader’s own words; an empty one is "". */
export interface EvidenceDocument extends Row {
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
  /** Codes, known or not, each once. */
  items: readonly string[];
}

/** The rows of every list, as the reader writes them. `document` and `documents` are ids of documents. */
export interface Rows {
  documents: EvidenceDocument;
  /** The units, one a row: where the table is in force, the unit figures follow it. */
  unitTable: Row & {
    name: string;
    uses: boolean;
    role: string;
    services: string;
    since: string;
    document: string;
    note: string;
  };
  integrations: Row & {
    from: string;
    to: string;
    direction: string;
    mechanism: string;
    since: string;
    document: string;
  };
  reviews: Row & { date: string; document: string };
  followUps: Row & {
    recommendation: string;
    act: string;
    date: string;
    documents: readonly string[];
    state: string;
  };
  /** `item` is a code. */
  plan: Row & { item: string; who: string; by: string };
  /** The paragraphs of the Penjelasan; `basis` are ids of rows and codes of items. */
  explanation: Row & { kind: string; text: string; edited: boolean; basis: readonly string[] };
}

export type ListName = keyof Rows;
export type Lists = { [Name in ListName]: readonly Rows[Name][] };

/** What the reader says of one item. */
export interface Answer {
  ticked: boolean;
  note: string;
}

/** The unit figures: as they stand in their fields, and the last valid pair (contract §4). */
export interface Units {
  applied: string;
  total: string;
  inForce: Coverage | null;
}

/** Who assesses: the agency itself, or an assessor. */
export type AssessedBy = 'mandiri' | 'asesor';

/**
 * One assessment of one rubric. Answers are keyed by item code, never by position; unknown codes are kept. `splp`,
 * `issues`, `coverageTarget` and `reviewed` answer what other wordings ask (contract §4); null is an open question.
 */
export interface Assessment extends Lists {
  id: string;
  rubric: string;
  name: string;
  agency: string;
  by: AssessedBy;
  year: number | null;
  target: number | null;
  units: Units;
  answers: ReadonlyMap<string, Answer>;
  splp: boolean | null;
  issues: boolean | null;
  /** Both figures as they stand in their fields. */
  coverageTarget: { reached: string; target: string };
  /** The month of the last review, as it stands in its field: “2025-11”. */
  reviewed: string;
  /** The level that the Penjelasan argues for; null where it is the estimate. */
  explanationLevel: number | null;
  /** Fields of a file that this program does not know, by name; those within a known one stand under its name. */
  others: Readonly<Record<string, unknown>>;
}

export const EMPTY_ANSWER: Answer = { ticked: false, note: '' };
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
  splp: null,
  issues: null,
  coverageTarget: { reached: '', target: '' },
  reviewed: '',
  explanationLevel: null,
  documents: [],
  unitTable: [],
  integrations: [],
  reviews: [],
  followUps: [],
  plan: [],
  explanation: [],
  others: {},
});

/** What is said of an item; an empty answer where nothing is. */
export const answerOf = ({ answers }: Pick<Assessment, 'answers'>, code: string): Answer =>
  answers.get(code) ?? EMPTY_ANSWER;

/** The documents that prove each item, by its code, in their order. */
export const documentsByCode = ({
  documents,
}: Pick<Assessment, 'documents'>): ReadonlyMap<string, readonly EvidenceDocument[]> => {
  const proved = new Map<string, EvidenceDocument[]>();
  for (const document of documents)
    for (const code of document.items) {
      const there = proved.get(code);
      if (there) there.push(document);
      else proved.set(code, [document]);
    }
  return proved;
};

/** Whether an answer says nothing, so that it need not be kept; fields that came with a file say something. */
export const isEmptyAnswer = (answer: Answer): boolean =>
  !answer.ticked && answer.note === '' && Object.keys(answer).length === 2;

/** The ticked codes. */
export const tickedCodes = ({ answers }: Pick<Assessment, 'answers'>): ReadonlySet<string> =>
  new Set([...answers].filter(([, { ticked }]) => ticked).map(([code]) => code));

/** What the scoring rule takes of an assessment. */
export const toAnswers = (assessment: Pick<Assessment, 'answers' | 'units'>): Answers => ({
  ticked: tickedCodes(assessment),
  coverage: assessment.units.inForce,
});
