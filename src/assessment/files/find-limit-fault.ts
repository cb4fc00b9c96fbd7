import type { Assessment } from '../answers/assessment.ts';
import { MOST_CODES, MOST_DATA_BYTES, MOST_EVIDENCE } from '../answers/limits.ts';

/** In what an assessment is beyond the limits, and how much of it there is. */
export interface LimitFault {
  kind: 'codes' | 'evidence' | 'bytes';
  count: number;
}

/** The most bytes of a file that a unit of a text, an entry, an answer, and all around them can take, texts apart. */
const [PER_UNIT, PER_ENTRY, PER_ANSWER, AROUND] = [6, 250, 150, 2000];

const listTexts = ({ rubric, id, name, agency, units, answers }: Assessment): string[] => [
  ...[rubric, id, name, agency, units.applied, units.total],
  ...[...answers].flatMap(([code, { note, evidence }]) => [
    code,
    note,
    ...evidence.flatMap((entry) => Object.values(entry) as string[]),
  ]),
];

/** The bytes of a text as it stands in a report’s data, where each "<" is written as \u003c. */
const countBytes = (text: string): number =>
  new TextEncoder().encode(JSON.stringify(text)).length + 5 * (text.split('<').length - 1);

/**
 * What keeps an assessment from being written and read again; null where nothing does. It costs a walk through the
 * lengths of the texts; only where they come near the limit are their bytes counted.
 */
export const findLimitFault = (assessment: Assessment): LimitFault | null => {
  const { answers } = assessment;
  if (answers.size > MOST_CODES) return { kind: 'codes', count: answers.size };
  const entries = [...answers.values()].reduce((sum, { evidence }) => sum + evidence.length, 0);
  if (entries > MOST_EVIDENCE) return { kind: 'evidence', count: entries };
  const texts = listTexts(assessment);
  const around = entries * PER_ENTRY + answers.size * PER_ANSWER + AROUND;
  if (texts.reduce((sum, { length }) => sum + length, 0) * PER_UNIT + around <= MOST_DATA_BYTES) return null;
  const bytes = texts.reduce((sum, text) => sum + countBytes(text), around);
  return bytes > MOST_DATA_BYTES ? { kind: 'bytes', count: bytes } : null;
};

/** What keeps a change from being made: that it brings an assessment beyond a limit, or further beyond it. */
export const findGrowthFault = (before: Assessment, after: Assessment): LimitFault | null => {
  const fault = findLimitFault(after);
  const was = fault && findLimitFault(before);
  return was?.kind === fault?.kind && (was?.count ?? 0) >= (fault?.count ?? 0) ? null : fault;
};

/** Bytes in megabytes, never fewer than there are: “20,1”. */
const inMegabytes = (bytes: number): string => String(Math.ceil(bytes / 100_000) / 10).replace('.', ',');

/** How much there is and how much there may be, in the reader’s words, to stand after “memuat”. */
export const sayLimitFault = ({ kind, count }: LimitFault): string => {
  switch (kind) {
    case 'codes':
      return `${count} kode, sedangkan batasnya paling banyak ${MOST_CODES} kode`;
    case 'evidence':
      return `${count} bukti, sedangkan batasnya paling banyak ${MOST_EVIDENCE} bukti`;
    case 'bytes':
      return `${inMegabytes(count)} MB tulisan, sedangkan batasnya paling banyak ${inMegabytes(MOST_DATA_BYTES)} MB`;
  }
};
