import type { Month } from '../../day.ts';
import { itemsOfRule } from '../../rubric/rule.ts';
import { applyCoverage } from '../coverage.ts';
import { climb, gateOf, type Answers, type Estimate, type ScoringRubric } from '../estimate.ts';
import { countItems } from '../implied.ts';
import type { Lens, LensWording } from '../../rubric/lens.ts';
import { answerOfQuestion, type Readings } from './readings.ts';

/** What another wording makes of the same answers. */
export interface LensFigure {
  wording: LensWording;
  level: number;
  /** Whether it asks something that is not answered, which counts as no. */
  isOpen: boolean;
}

/** The ids of the questions, and the codes, that a wording names of its own. */
const namedIn = ({ rules, counts }: LensWording): string[] => [
  ...rules.flatMap(({ criteria, evidence }) => [...itemsOfRule(criteria), ...itemsOfRule(evidence)]),
  ...Object.keys(counts),
];

/**
 * The level by each wording of a lens (contract §4, “a lens, never the estimate”). A level holds when its criteria and its
 * evidence hold and every level below it does; a list without a connective is read as all.
 * @param day the month of the estimate’s day, from which a review’s age is counted
 */
export const estimateLens = (
  rubric: ScoringRubric,
  lens: Lens,
  answers: Answers,
  readings: Readings,
  day: Month,
): LensFigure[] => {
  const said = new Map<string, boolean | null>(
    lens.questions.map((question) => [question.id, answerOfQuestion(question, readings, day)]),
  );
  const ticked = applyCoverage(answers.ticked, rubric.coverage, answers.coverage);
  return lens.wordings.map((wording) => {
    const more = Object.entries(wording.counts).flatMap(([question, codes]) => (said.get(question) ? codes : []));
    const counted = countItems(rubric.items, new Set([...ticked, ...more]));
    // A file may bring any text as a code, also the id of a question: what is asked is never taken from the ticks.
    const holds = { has: (leaf: string) => (said.has(leaf) ? said.get(leaf) === true : counted.has(leaf)) };
    const rules = rubric.rules.map((rule) => wording.rules.find(({ level }) => level === rule.level) ?? rule);
    return {
      wording,
      level: climb(rules, gateOf, holds, 'strict'),
      isOpen: namedIn(wording).some((leaf) => said.get(leaf) === null),
    };
  });
};

/** The figures that are to be shown: those that differ from the one that they stand beside. */
export const findDiffering = (
  figures: readonly LensFigure[],
  estimate: Pick<Estimate, 'min' | 'claimed'>,
): LensFigure[] => figures.filter(({ wording, level }) => level !== estimate[wording.beside]);
