import type { Assessment } from '../answers/assessment.ts';
import { LISTS } from '../answers/fields.ts';
import { MOST_CODES, MOST_DATA_BYTES, MOST_ROWS } from '../answers/limits.ts';
import { writeAssessmentFile } from './file-fields.ts';

/** In what an assessment is beyond the limits, and how much of it there is. */
export interface LimitFault {
  kind: 'codes' | 'rows' | 'bytes';
  count: number;
}

/** The most bytes that a unit of a text can take in a file, and a value with its name and its place in the file. */
const [PER_UNIT, PER_VALUE] = [6, 40];

/** The most bytes that a value can take in a file: a walk through the lengths of its texts, without writing it. */
const boundBytes = (value: unknown): number => {
  if (typeof value === 'string') return value.length * PER_UNIT + PER_VALUE;
  if (!(value instanceof Object)) return PER_VALUE;
  const inner: [unknown, unknown][] = value instanceof Map ? [...value] : Object.entries(value);
  return inner.reduce((sum, [key, one]) => sum + boundBytes(key) + boundBytes(one), PER_VALUE);
};

/** The bytes of a file as a report carries it, where each "<" is written as \u003c. */
const countBytes = (text: string): number => new TextEncoder().encode(text).length + 5 * (text.split('<').length - 1);

/**
 * What keeps an assessment from being written and read again; null where nothing does. It costs a walk through the
 * lengths of the texts; only where they come near the limit is the file written and its bytes counted.
 */
export const findLimitFault = (assessment: Assessment): LimitFault | null => {
  const { answers } = assessment;
  if (answers.size > MOST_CODES) return { kind: 'codes', count: answers.size };
  const rows = LISTS.reduce((sum, list) => sum + assessment[list].length, 0);
  if (rows > MOST_ROWS) return { kind: 'rows', count: rows };
  if (boundBytes(assessment) <= MOST_DATA_BYTES) return null;
  const bytes = countBytes(writeAssessmentFile(assessment));
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
    case 'rows':
      return `${count} dokumen dan baris tabel, sedangkan batasnya paling banyak ${MOST_ROWS}`;
    case 'bytes':
      return `${inMegabytes(count)} MB tulisan, sedangkan batasnya paling banyak ${inMegabytes(MOST_DATA_BYTES)} MB`;
  }
};
