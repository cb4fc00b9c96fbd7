import type { Assessment } from '../../assessment/assessment.ts';
import { writeAssessmentFile } from '../../assessment/assessment-file.ts';
import { downloadText } from './download-text.ts';
import { fileNameOf } from './file-name.ts';

/** Hands an assessment to the reader as a file (contract §6). */
export const downloadAssessment = (assessment: Assessment): void => {
  downloadText(fileNameOf(assessment, 'json'), 'application/json', writeAssessmentFile(assessment));
};
