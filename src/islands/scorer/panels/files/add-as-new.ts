import { createListActs } from '../../../../assessment/acts/list-acts.ts';
import type { Assessment } from '../../../../assessment/answers/assessment.ts';
import { isUntouched } from '../../../../assessment/answers/kept-record.ts';
import type { Session } from '../../../../assessment/session/session-types.ts';
import { numberedNameOf, takenNames } from '../assessments/assessment-names.ts';

/**
 * Adds what came from outside as an assessment of its own and opens it, under a name that no other has. The empty one that
 * nobody wrote in, which every browser begins with, gives way to it.
 */
export const addAsNew = ({ core, getState }: Session, given: Assessment): void => {
  const { records, currentId } = getState();
  const empty = records.get(currentId);
  const acts = createListActs(core);
  acts.add({ ...given, name: numberedNameOf(given.name, takenNames(records.values(), given.rubric)) });
  if (empty && isUntouched(empty)) acts.remove(empty.id);
};
