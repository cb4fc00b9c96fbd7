import { codeOfPart } from '../../domain/code/code.ts';
import { findSourceProblem } from './find-source-problem.ts';
import type { Content, IndicatorFolder } from '../content/parse-content.ts';
import type { Problem } from '../content/problem.ts';

/** Items without a pair of strong and weak evidence, pairs without an item, and reasons without their source. */
export const findEvidenceProblems = (content: Content, { indicator, levels, evidence }: IndicatorFolder): Problem[] => {
  if (!indicator || !evidence) return [];
  const { file, data } = evidence;
  const items = [
    ...indicator.data.items.map(({ code }) => code),
    ...levels.flatMap((level) => level.data.items.map(({ code }) => codeOfPart(`L${String(level.data.level)}`, code))),
  ];
  return [
    ...items
      .filter((code) => !(code in data))
      .map((code) => ({
        file,
        field: code,
        message: 'Butir ini belum punya bukti yang kuat dan yang lemah.',
        remedy: 'Tulis strong, weak, dan reasons di bawah kodenya.',
      })),
    ...Object.keys(data)
      .filter((code) => !items.includes(code))
      .map((code) => ({
        file,
        field: code,
        message: 'Butir ini tidak ada.',
        remedy: 'Tulis kode butir yang ada, misalnya L4-B1-b, atau hapus.',
      })),
    ...Object.entries(data).flatMap(([code, { reasons }]) =>
      reasons.flatMap(({ source }, index) =>
        findSourceProblem(content, file, `${code}.reasons[${String(index)}].source`, source),
      ),
    ),
  ];
};
