import type { Answer, Assessment, Units } from './assessment.ts';
import { getField, withField } from './fields.ts';
import type { Change } from './history.ts';

/** Puts a change that was made before the kept answers were known on top of them: it adds, and takes nothing away. */
export const replayEarly = (assessment: Assessment, { key, after }: Change): Assessment => {
  if (key === 'units') {
    const units = after as Units;
    return withField(assessment, key, { ...units, inForce: units.inForce ?? assessment.units.inForce });
  }
  if (!key.startsWith('answer:')) return withField(assessment, key, after);
  const [kept, early] = [getField(assessment, key) as Answer, after as Answer];
  return withField(assessment, key, {
    ticked: early.ticked,
    note: early.note || kept.note,
    evidence: early.evidence.length > 0 ? early.evidence : kept.evidence,
  });
};
