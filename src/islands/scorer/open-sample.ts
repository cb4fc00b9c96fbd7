import { createListActs } from '../../assessment/list-acts.ts';
import { readAssessmentFile } from '../../assessment/assessment-file.ts';
import type { Session } from '../../assessment/session-types.ts';

/**
 * Opens the filled sample as an assessment of its own, beside what is there.
 * @param href the sample’s address
 * @returns whether it could be loaded and read; where it could not, nothing has changed
 */
export const openSample = async (href: string, rubric: string, session: Session): Promise<boolean> => {
  const reading = await fetch(href)
    .then((response) => response.text())
    .then((text) => readAssessmentFile(text, rubric))
    .catch(() => null);
  if (reading?.kind !== 'read') return false;
  createListActs(session.core).add(reading.assessment);
  return true;
};
