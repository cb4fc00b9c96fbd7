import type { Month } from '../../day.ts';
import type { Estimate } from '../estimate.ts';
import type { Note } from '../../rubric/note.ts';
import type { LensFigure } from './estimate-lens.ts';
import type { MonthReading, TargetFault, TargetReading } from './readings.ts';

const MONTH = new Intl.DateTimeFormat('id', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The milliseconds of a month in the mean of 400 years: counted in these, the middle of any month lies within it. */
const MEAN_MONTH = 2_629_746_000;

/** A month written out: “November 2026”. */
const writeMonth = ({ year, month }: Month): string => MONTH.format(((year - 1970) * 12 + month - 0.5) * MEAN_MONTH);

/** A note with whose it is. */
export const sayNote = ({ text, source }: Note): string => (source === null ? text : `${text} Sumber: ${source}.`);

/** A wording’s sentence, its figures apart from its words, so that a translator of the page leaves them alone. */
export const sayLens = (
  { wording, level }: LensFigure,
  estimate: Pick<Estimate, 'min' | 'claimed'>,
): (string | number)[] => {
  const figures: Readonly<Record<string, number>> = { level, figure: estimate[wording.beside] };
  return sayNote(wording.line)
    .split(/\{(level|figure)\}/)
    .map((part, index) => (index % 2 ? (figures[part] ?? part) : part));
};

/** Said where a wording asks what is not answered. */
export const OPEN_COUNTS_AS_NO = 'Pertanyaan yang belum dijawab dihitung “tidak”.';

const KEPT = 'Yang Anda tulis tetap disimpan; sementara ini pertanyaannya dihitung belum dijawab.';
const TARGET_FAULTS: Record<TargetFault['fault'], string> = {
  missing: 'Isi kedua angka: yang tercapai dan targetnya.',
  'not-whole': 'Tulis bilangan bulat dengan angka saja, misalnya 12, tanpa koma, titik, atau tanda minus.',
  'no-target': 'Targetnya sedikitnya 1.',
};

/** What is wrong with a typed target, to stand at its field; null where nothing is wrong in that field. */
export const sayTargetFault = (reading: TargetReading, field: TargetFault['field']): string | null =>
  reading.kind === 'fault' && reading.field === field ? `${TARGET_FAULTS[reading.fault]} ${KEPT}` : null;

/** What a target amounts to; null where it cannot be read. */
export const sayTarget = (reading: TargetReading): string | null => {
  if (reading.kind !== 'valid') return null;
  const { reached, target } = reading;
  return `Tercapai ${reached} dari target ${target}: ${reached >= target ? 'terpenuhi' : 'belum terpenuhi'}.`;
};

/** What is wrong with a typed month; null where nothing is. */
export const sayMonthFault = (reading: MonthReading, day: Month): string | null => {
  if (reading.kind !== 'fault') return null;
  return reading.fault === 'to-come'
    ? `Bulan itu belum tiba: sekarang ${writeMonth(day)}. Periksa tahun dan bulannya. ${KEPT}`
    : `Tulis tahun, tanda hubung, dan dua angka bulan, misalnya 2025-11 untuk November 2025. ${KEPT}`;
};

/** How old a month is and whether that is young enough; null where it cannot be read. */
export const sayMonth = (reading: MonthReading, youngerThan: number): string | null => {
  if (reading.kind !== 'valid') return null;
  const { month, age } = reading;
  const ago = age === 0 ? 'bulan ini' : `${age} bulan yang lalu`;
  return `${writeMonth(month)}, ${ago}: ${age < youngerThan ? `kurang dari ${youngerThan} bulan` : `tidak kurang dari ${youngerThan} bulan, jadi tidak dihitung`}.`;
};
