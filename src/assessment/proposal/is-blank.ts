import { EMPTY_UNITS, type Assessment } from '../answers/assessment.ts';
import { LISTS, sameValue } from '../answers/fields.ts';

/**
 * Whether nothing would be lost if an assessment were replaced: no tick, note, document or other row, no figure, no target
 * and no answer to another question. Its name, its agency and its year are no answers.
 */
export const isBlank = (assessment: Assessment): boolean => {
  const { answers, units, target, splp, issues, coverageTarget, reviewed, explanationLevel, others } = assessment;
  return (
    answers.size === 0 &&
    LISTS.every((list) => assessment[list].length === 0) &&
    sameValue(units, EMPTY_UNITS) &&
    [target, splp, issues, explanationLevel].every((value) => value === null) &&
    coverageTarget.reached + coverageTarget.target + reviewed === '' &&
    Object.keys(others).length === 0
  );
};
