import { partOfCode } from '../../domain/code/code.ts';
import { findSourceProblem } from './find-source-problem.ts';
import type { Content, IndicatorFolder } from '../content/parse-content.ts';
import { problemIn, type Problem } from '../content/problem.ts';

/** Items without a pair of strong and weak evidence, pairs without an item, and reasons without their source. */
export const findEvidenceProblems = (content: Content, { rubric, evidence }: IndicatorFolder): Problem[] => {
  if (!evidence) return [];
  const { file, data } = evidence;
  const at = problemIn(file);
  const items = rubric.items.map(({ code }) => partOfCode(code, rubric.code));
  return [
    ...items
      .filter((code) => !(code in data))
      .map((code) =>
        at(
          code,
          'Butir ini belum punya bukti yang kuat dan yang lemah.',
          'Tulis strong, weak, dan reasons di bawah kodenya.',
        ),
      ),
    ...Object.keys(data)
      .filter((code) => !items.includes(code))
      .map((code) => at(code, 'Butir ini tidak ada.', 'Tulis kode butir yang ada, misalnya L4-B1-b, atau hapus.')),
    ...Object.entries(data).flatMap(([code, { reasons }]) =>
      reasons.flatMap(({ source }, index) =>
        findSourceProblem(content, file, `${code}.reasons[${String(index)}].source`, source),
      ),
    ),
  ];
};
