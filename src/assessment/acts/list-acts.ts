import { createAssessment, type Assessment } from '../answers/assessment.ts';
import { changeRecord, createRecord, markDeleted } from '../answers/kept-record.ts';
import type { SessionCore } from '../session/session-types.ts';
import { firstLiving } from '../kept/take-in.ts';

/** What a reader does to the list of assessments. Loaded by what shows that list, not by every visit. */
export const createListActs = ({ setup, getState, put, open }: SessionCore) => {
  const { rubric, newId, now, firstName } = setup;

  /** Adds an assessment and opens it. Its id is replaced where it is taken. */
  const add = (assessment: Assessment) => {
    const id = getState().records.has(assessment.id) ? newId() : assessment.id;
    put(changeRecord(createRecord(createAssessment(id, rubric, '')), { ...assessment, id }, now()));
    open(id);
  };

  const mark = (id: string, deleted: boolean) => {
    const record = getState().records.get(id);
    if (!record) return;
    put(markDeleted(record, deleted));
    if (!deleted || id !== getState().currentId) return;
    const next = firstLiving(getState().records, rubric);
    if (next === undefined) add(createAssessment(newId(), rubric, firstName));
    else open(next);
  };

  return {
    add,
    /** Makes a new empty assessment and opens it. */
    create: (name: string) => {
      add(createAssessment(newId(), rubric, name));
    },
    duplicate: (id: string, name: string) => {
      const record = getState().records.get(id);
      if (record) add({ ...record.assessment, id: newId(), name });
    },
    remove: (id: string) => {
      mark(id, true);
    },
    restore: (id: string) => {
      mark(id, false);
    },
  };
};
