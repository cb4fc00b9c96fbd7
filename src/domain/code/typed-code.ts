import type { ListedCode } from './code-list.ts';
import { editCost } from '../search/edit-cost.ts';

/**
 * What a text that somebody typed says of codes (contract §1). Codes come whole; the best stands first.
 *
 * - `exact`: the text is one code, whatever its case, separators and usual words around it.
 * - `within`: one code stands among other words, or in a pasted address.
 * - `ambiguous`: several codes fit alike, or several are named; at most five.
 * - `near`: no code, but something close to these; at most five.
 */
export type TypedCode =
  { kind: 'exact' | 'within'; code: string } | { kind: 'ambiguous' | 'near'; codes: string[] } | { kind: 'none' };

/** Finds the codes in a typed text. It never throws, and takes time in proportion to the text. */
export type FindTypedCode = (typed: string) => TypedCode;

const MOST_OFFERED = 5;
/** A text longer than this is prose and no slip of a code. */
const LONGEST_SLIP = 32;
/** No code has more runs of letters or digits. */
const MOST_UNITS = 12;

/** Words that stand beside a code and say nothing of which one. */
const FILLERS = new Set(
  'kode kriteria angka butir nomor no huruf halaman lihat buka cari item indikator level pada di html htm index'.split(
    ' ',
  ),
);
/** Words that people write for the letter before a number. */
const LETTERS: Record<string, string> = {
  level: 'l',
  lvl: 'l',
  lv: 'l',
  tingkat: 'l',
  indikator: 'i',
  ind: 'i',
  indicator: 'i',
};

/** Letters and digits alone, in lower case: `SPBE2020-I18-L4` → `spbe2020i18l4`. */
const compact = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** A run of letters or of digits, with whether a word of the text starts before it and ends after it. */
interface Unit {
  text: string;
  starts: boolean;
  ends: boolean;
}

const splitUnits = (typed: string): Unit[] => {
  const words =
    decode(typed)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const units = words.flatMap((word): Unit[] => {
    const runs = word.match(/\p{N}+|\P{N}+/gu) ?? [];
    return runs.map((text, index) => ({ text, starts: index === 0, ends: index === runs.length - 1 }));
  });
  return units.flatMap((unit, index): Unit[] => {
    const letter = Object.hasOwn(LETTERS, unit.text) ? LETTERS[unit.text] : undefined;
    if (letter !== undefined && /^\d/.test(units[index + 1]?.text ?? '')) return [{ ...unit, text: letter }];
    return FILLERS.has(unit.text) && unit.starts && unit.ends ? [] : [unit];
  });
};

/** The ways in which a code may be written, compact: whole, without its instrument, its indicator, or both. */
const formsOf = ({ code, part }: ListedCode): string[] => {
  const [instrument = '', ...rest] = code.split('-');
  const ways = part === '' ? [code, rest.join('-')] : [code, rest.join('-'), part, `${instrument}-${part}`];
  return [...new Set(ways.map(compact))].filter((form) => form !== '');
};

/** How far a typed text is from one form of a code; above 2.5 it is another thing. */
const costOfForm = (typed: string, form: string): number => {
  const [over, under] = [typed.length - form.length, form.length - typed.length];
  // Something typed after a code that exists: an item that the passage does not have.
  if (over > 0 && over <= 2 && typed.startsWith(form)) return over === 1 ? 0.4 : 0.9;
  // A code half typed, from its beginning or from its end.
  if (under > 0 && form.startsWith(typed)) return 0.6 + under / 10;
  if (under > 0 && form.endsWith(typed) && /[a-z]/.test(typed[0] ?? '')) return 0.8 + under / 20;
  if (Math.abs(over) > 2) return Infinity;
  const cost = editCost(typed, form);
  return cost <= (typed.length <= 6 ? 1.2 : 2.2) ? cost : Infinity;
};

/** A text that may be a code with a slip: short, with a digit, or the beginning of a code that has one. */
const isCodeLike = (text: string): boolean =>
  text.length >= 2 && text.length <= LONGEST_SLIP && (/\d/.test(text) || text.length === 2);

/** Makes the finder for a list of codes; making it costs more than using it. */
export const makeTypedCodeFinder = (codes: readonly ListedCode[]): FindTypedCode => {
  const forms = codes.map((listed) => ({ code: listed.code, forms: formsOf(listed) }));
  const byForm = new Map<string, string[]>();
  const byName = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, code: string) => {
    map.set(key, [...(map.get(key) ?? []), code]);
  };
  for (const { code, forms: own } of forms) for (const form of own) put(byForm, form, code);
  for (const { code, name } of codes) put(byName, compact(name), code);

  const offer = (kind: 'ambiguous' | 'near', found: string[]): TypedCode =>
    found.length === 0 ? { kind: 'none' } : { kind, codes: found.slice(0, MOST_OFFERED) };

  const findNear = (typed: string): TypedCode => {
    if (!isCodeLike(typed)) return { kind: 'none' };
    const half = !/\d/.test(typed);
    const near = forms
      .map(({ code, forms: own }, order) => ({
        code,
        order,
        // Without a digit only a half code is meant: a short word differs from "PP" in one letter too.
        cost: Math.min(...own.map((form) => (half && !form.startsWith(typed) ? Infinity : costOfForm(typed, form)))),
      }))
      .filter(({ cost }) => cost !== Infinity)
      .sort((a, b) => a.cost - b.cost || a.order - b.order);
    return offer(
      'near',
      near.map(({ code }) => code),
    );
  };

  /** The codes that stand in a text, the longest at each place, with the units that they take. */
  const findWithin = (units: Unit[]): { text: string; codes: string[]; count: number }[] => {
    const found: { text: string; codes: string[]; count: number }[] = [];
    for (let start = 0; start < units.length; start += 1) {
      if (units[start]?.starts !== true) continue;
      let text = '';
      let best: { text: string; codes: string[]; count: number } | null = null;
      for (let end = start; end < Math.min(units.length, start + MOST_UNITS); end += 1) {
        text += units[end]?.text ?? '';
        const fitting = units[end]?.ends === true ? byForm.get(text) : undefined;
        if (fitting) best = { text, codes: fitting, count: end - start + 1 };
      }
      if (!best) continue;
      found.push(best);
      start += best.count - 1;
    }
    return found;
  };

  return (typed) => {
    const named = byName.get(compact(typed));
    if (named) return named.length === 1 && named[0] ? { kind: 'exact', code: named[0] } : offer('ambiguous', named);
    const units = splitUnits(typed);
    const whole = byForm.get(units.length > MOST_UNITS ? '' : units.map(({ text }) => text).join(''));
    if (whole) return whole.length === 1 && whole[0] ? { kind: 'exact', code: whole[0] } : offer('ambiguous', whole);
    // A short text that is close to a code is a slip of it; words around a code take it far from every other.
    const near = findNear(units.length > MOST_UNITS ? '' : units.map(({ text }) => text).join(''));
    if (near.kind !== 'none') return near;
    // Among other words a lone "PP" or "level 4" is a word; what names two steps or an instrument is a code.
    const within = findWithin(units).filter(({ text, count }) => count >= 3 || /\d{4}/.test(text));
    const all = [...new Set(within.flatMap(({ codes: fitting }) => fitting))];
    return all.length === 1 && all[0] !== undefined ? { kind: 'within', code: all[0] } : offer('ambiguous', all);
  };
};
