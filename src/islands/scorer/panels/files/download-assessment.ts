import type { Assessment } from '../../../../assessment/answers/assessment.ts';
import { writeAssessmentFile } from '../../../../assessment/files/assessment-file.ts';
import { downloadText } from '../download-text.ts';
import { fileNameOf } from '../file-name.ts';
import { sayUnwritable } from '../say-unwritable.ts';

/**
 * Hands an assessment to the reader as a file (contract §6), unless it could not be read again.
 * @returns what became of it, in the reader’s words
 */
export const downloadAssessment = (assessment: Assessment): string => {
  const unwritable = sayUnwritable(assessment);
  if (unwritable !== null) return unwritable;
  downloadText(fileNameOf(assessment, 'json'), 'application/json', writeAssessmentFile(assessment));
  return 'Berkas penilaian diunduh.';
};
