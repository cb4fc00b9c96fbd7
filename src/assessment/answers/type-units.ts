import { readCoverage } from '../../domain/estimate/coverage.ts';
import type { Units } from './assessment.ts';

/** The unit fields after typing: a fault keeps what was typed and leaves the last valid pair in force (contract §4). */
export const typeUnits = (before: Units, { applied, total }: Pick<Units, 'applied' | 'total'>): Units => {
  const reading = readCoverage(applied, total);
  const inForce = reading.kind === 'valid' ? reading.coverage : reading.kind === 'empty' ? null : before.inForce;
  return { applied, total, inForce };
};
