import type { LensSource, QuestionId } from '../../model/lens.ts';
import type { Statement } from '../../model/statement.ts';
import { codeOfPart } from '../code/code.ts';
import type { LevelRule } from './rubric.ts';
import { mapItems } from './rule.ts';
import type { Note } from './note.ts';

/** A question beside the checklist, by the field of an assessment that keeps its answer; `why` is what is known of it. */
export type LensQuestion = { ask: string; why: readonly Note[] } & (
  | { kind: 'yes-no'; id: 'splp' | 'issues' }
  | { kind: 'pair'; id: 'coverageTarget' }
  /** Held where the month lies fewer than so many calendar months back. */
  | { kind: 'month'; id: 'reviewed'; youngerThan: number }
);

/** Another wording of the same levels (contract §4). */
export interface LensWording {
  name: string;
  title: string;
  /** The figure of the estimate that it stands beside. */
  beside: 'claimed' | 'min';
  /** Its sentence, with `{level}` and `{figure}` to be filled. */
  line: Note;
  notes: readonly Note[];
  notAsked: readonly Note[];
  /** Where it differs from the rubric; a leaf is a whole code or the id of a question. Other levels are as there. */
  rules: readonly LevelRule[];
  /** The items that a held question counts beside the ticked ones. */
  counts: Readonly<Partial<Record<QuestionId, readonly string[]>>>;
}

/** What other wordings ask, and how they judge: typed content of a rubric, and nothing of it in code. */
export interface Lens {
  questions: readonly LensQuestion[];
  wordings: readonly LensWording[];
}

/** Whether a leaf of a lens’s rules is a question and no item: every code begins with a capital, and no id of a question does. */
export const isQuestion = (leaf: string): boolean => /^[a-z]/.test(leaf);

const describeQuestion = (question: LensSource['questions'][number]) => {
  switch (question.id) {
    case 'splp':
    case 'issues':
      return { kind: 'yes-no', id: question.id } as const;
    case 'coverageTarget':
      return { kind: 'pair', id: question.id } as const;
    case 'reviewed':
      // The content check refuses a month without it.
      return { kind: 'month', id: question.id, youngerThan: question.youngerThan ?? 0 } as const;
  }
};

/**
 * Puts a lens together from its file, over whole codes. What the file alone cannot know is found by `findLensProblems`.
 * @param rubric the indicator’s code
 */
export const assembleLens = (
  rubric: string,
  source: LensSource,
  toNote: (statement: Pick<Statement, 'text' | 'source' | 'confidence'>) => Note,
): Lens => {
  const { statements } = source;
  const notesAbout = (id: string, except: readonly string[] = []) =>
    statements.filter((one) => one.about.includes(id) && !except.includes(one.id)).map(toNote);
  const toLeaf = (leaf: string) => (isQuestion(leaf) ? leaf : codeOfPart(rubric, leaf));
  return {
    questions: source.questions.map((question) => ({
      ...describeQuestion(question),
      ask: question.ask,
      why: notesAbout(question.id),
    })),
    wordings: source.wordings.map(({ id, name, title, beside, line, rules, counts, notAsked, ...from }) => ({
      name,
      title,
      beside,
      line: toNote({ ...from, text: line }),
      notes: notesAbout(id, notAsked),
      notAsked: statements.filter((one) => notAsked.includes(one.id)).map(toNote),
      rules: rules.map(({ level, criteria, evidence = { all: [] } }) => ({
        level,
        criteria: mapItems(criteria, toLeaf),
        evidence: mapItems(evidence, toLeaf),
        advisory: false,
      })),
      counts: Object.fromEntries(Object.entries(counts).map(([question, parts]) => [question, parts.map(toLeaf)])),
    })),
  };
};
