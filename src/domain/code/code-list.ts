import { pathOfCode } from './code.ts';

/**
 * Every code of the site with its name, as `/kode.json` carries it: grouped by what the codes stand below, so that a
 * group’s code is not repeated in each. It is fetched on demand and embedded in no page.
 */
export interface CodeList {
  format: 'kode-spbe';
  version: 1;
  groups: CodeGroup[];
}

/** An instrument (without parts) or an indicator, with all codes below it in the order of the text. */
export interface CodeGroup {
  code: string;
  name: string;
  /** What stands below the code: `L4-B1-a` → “Level 4 · Kriteria Bukti Dukung, angka 1, butir a”. */
  parts: Record<string, string>;
  /** Parts that were published and are retired; their pages say so. */
  retired: string[];
}

/** One code with its name, its group’s name where it has one above it, and its address under the site’s base. */
export interface ListedCode {
  code: string;
  /** The code without its instrument and its indicator: `L4-B1-a`; empty for those two themselves. */
  part: string;
  name: string;
  /** “Indikator 18 SPBE (Permen PANRB 59/2020)”; null for an indicator or instrument itself. */
  within: string | null;
  path: string;
}

const RETIRED = 'Kode yang sudah dicabut';

/** The list as single codes, in the order of the text. */
export const listCodes = ({ groups }: CodeList): ListedCode[] =>
  groups.flatMap(({ code, name, parts, retired }) => [
    { code, part: '', name, within: null, path: pathOfCode(code) },
    ...[...Object.entries(parts), ...retired.map((part) => [part, RETIRED] as const)].map(([part, label]) => ({
      code: `${code}-${part}`,
      part,
      name: label,
      within: name,
      path: pathOfCode(`${code}-${part}`),
    })),
  ]);

/** Whether something that came over the line is a list of codes: a portal’s login page, say, is none. */
export const isCodeList = (value: unknown): value is CodeList =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === 'kode-spbe' &&
  'groups' in value &&
  Array.isArray(value.groups);
