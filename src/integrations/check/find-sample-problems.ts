import { readAssessmentFile } from '../../assessment/files/assessment-file.ts';
import { sayFileFault } from '../../assessment/files/say-file-fault.ts';
import { codeOfPart } from '../../domain/code/code.ts';
import { listParts } from './find-rubric-problems.ts';
import type { IndicatorFolder } from '../content/parse-content.ts';
import type { Problem } from '../content/problem.ts';

/** Holds the filled sample against the same reader that an imported file meets, and its codes against the rubric. */
export const findSampleProblems = ({ sample, indicator, levels }: IndicatorFolder, instrument: string): Problem[] => {
  if (!sample || !indicator) return [];
  const { file } = sample;
  const rubric = codeOfPart(instrument, `I${String(indicator.data.number)}`);
  const reading = readAssessmentFile(JSON.stringify(sample.data), rubric);
  if (reading.kind === 'refused') {
    const message = `Contoh penilaian tidak dapat dibaca. ${sayFileFault(reading.fault)}`;
    return [{ file, field: '', message, remedy: 'Betulkan menurut berkas yang diekspor dari halaman penilaian.' }];
  }
  const known = new Set([...listParts(indicator, levels)].map((part) => codeOfPart(rubric, part)));
  return [...reading.assessment.answers.keys()]
    .filter((code) => !known.has(code))
    .map((code) => ({
      file,
      field: `answers.${code}`,
      message: `Kode ${code} tidak ada dalam rubrik ini.`,
      remedy: 'Tulis kode butir yang ada, atau hapus jawabannya.',
    }));
};
