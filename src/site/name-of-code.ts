import { kindOfPart } from '../domain/rubric/rubric.ts';
import { KIND_NAMES } from './names.ts';

/** “Kriteria Bukti Dukung, angka 1” of `B1`; a part that no passage has stays as it is. */
const nameOfPart = (part: string): string => {
  const level = /^L(\d+)$/.exec(part)?.[1];
  if (level !== undefined) return `Level ${level}`;
  if (!/^(PI\d+|PP|PB|K|P|B\d*)$/.test(part)) return part;
  const number = /\d+$/.exec(part)?.[0];
  return `${KIND_NAMES[kindOfPart(part)]}${number === undefined ? '' : `, angka ${number}`}`;
};

/** The code as it stands in a margin, from the code alone, since a retired one has no rubric: `L4-B1-a`. */
export const marginOfCode = (code: string): string => code.split('-').slice(2).join('-');

/**
 * What a code is called, from the code alone, so that a retired one has its name too: “Indikator 18 SPBE (Permen PANRB 59/2020)”,
 * “Level 4 · Kriteria Bukti Dukung, angka 1, butir a”. Below an indicator, its name is left out.
 * @param instrumentNameOf the short name of an instrument by its code, such as “SPBE (Permen PANRB 59/2020)”
 */
export const nameOfCode = (code: string, instrumentNameOf: (instrument: string) => string): string => {
  const [instrument = '', indicator, ...below] = code.split('-');
  const name = instrumentNameOf(instrument);
  if (indicator === undefined) return `Instrumen ${name}`;
  if (below.length === 0) return `${indicator.replace(/^I(\d+)$/, 'Indikator $1')} ${name}`;
  const letter = /^[a-z]$/.test(below.at(-1) ?? '') ? below.at(-1) : undefined;
  const parts = (letter === undefined ? below : below.slice(0, -1)).map(nameOfPart).join(' · ');
  return letter === undefined ? parts : `${parts}, butir ${letter}`;
};
