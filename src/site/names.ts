import { partOfCode } from '../domain/code/code.ts';
import type { Item, Passage, Rubric } from '../domain/rubric/rubric.ts';
import type { PassageKind } from '../model/published-rubric.ts';

/** The name of the site. */
export const SITE_NAME = 'Tangga Kematangan';

/** The fragment of the notes on slips, on a passage’s own page. */
export const SLIPS_ID = 'salah-tulis';

/** The fragment of the ways to cite, on each code’s own page. */
export const CITE_ID = 'kutip';

/** What links call the page of strong and weak evidence, and the name of its parts on other pages: that page’s title. */
export const EVIDENCE_NAME = 'Bukti kuat dan lemah';

/** The official headings of the kinds of passages. */
export const KIND_NAMES: Record<PassageKind, string> = {
  'penjelasan-indikator': 'Penjelasan Indikator',
  'penjelasan-penilaian': 'Penjelasan Penilaian',
  'penjelasan-bukti': 'Penjelasan Bukti Dukung',
  'kriteria-level': 'Kriteria Level',
  'kriteria-pemenuhan': 'Kriteria Pemenuhan Level',
  'kriteria-bukti': 'Kriteria Bukti Dukung',
};

/** “Indikator 18 SPBE (Permen PANRB 59/2020)”: an indicator is never named without its instrument (domain: the number will mean another). */
export const nameOfIndicator = ({ indicator, instrument }: Rubric): string =>
  `Indikator ${String(indicator.number)} ${instrument.shortName}`;

/** “Kriteria Bukti Dukung, angka 1”: the official heading with its number where the text numbers the rows. */
export const nameOfKind = ({ code, kind, order }: Passage): string =>
  /\d$/.test(code) ? `${KIND_NAMES[kind]}, angka ${String(order)}` : KIND_NAMES[kind];

/** “Level 4 · Kriteria Bukti Dukung, angka 1”. */
export const nameOfPassage = (passage: Passage): string =>
  passage.level === null ? nameOfKind(passage) : `Level ${String(passage.level)} · ${nameOfKind(passage)}`;

/** “Level 4 · Kriteria Bukti Dukung, angka 1, butir a”: an item by its passage and its letter. */
export const nameOfItem = (passage: Passage, { code }: Pick<Item, 'code'>): string =>
  `${nameOfPassage(passage)}, butir ${code.slice(-1)}`;

/** The code as it stands in a margin, without the instrument and the indicator: `L4-B1-a`. */
export const shortCode = (rubric: Rubric, { code }: Pick<Item, 'code'>): string => partOfCode(code, rubric.code);

/** A code as it is read out within its rubric: `L4-B1-a`, and the whole one for the indicator itself. */
export const nameOfCode = (rubric: Rubric, code: string): string =>
  code === rubric.code ? code : shortCode(rubric, { code });
