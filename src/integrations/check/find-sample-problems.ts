import { readAssessmentFile } from '../../assessment/files/assessment-file.ts';
import { sayFileFault } from '../../assessment/files/say-file-fault.ts';
import type { IndicatorFolder } from '../content/parse-content.ts';
import { problemIn, type Problem } from '../content/problem.ts';

/**
 * Holds the filled sample against the same reader that an imported file meets, and its codes against the rubric’s.
 * @param codes whole
 */
export const findSampleProblems = ({ sample, rubric }: IndicatorFolder, codes: ReadonlySet<string>): Problem[] => {
  if (!sample) return [];
  const at = problemIn(sample.file);
  const reading = readAssessmentFile(JSON.stringify(sample.data), rubric.code);
  if (reading.kind === 'refused') {
    const message = `Contoh penilaian tidak dapat dibaca. ${sayFileFault(reading.fault)}`;
    return [at('', message, 'Betulkan menurut berkas yang diekspor dari halaman penilaian.')];
  }
  const remedy = 'Tulis kode butir yang ada, atau hapus jawabannya.';
  return [...reading.assessment.answers.keys()]
    .filter((code) => !codes.has(code))
    .map((code) => at(`answers.${code}`, `Kode ${code} tidak ada dalam rubrik ini.`, remedy));
};
