import type { Item, Rubric } from '../domain/rubric/rubric.ts';
import { rowsOfRule, type RuleRow } from '../domain/rubric/rule-rows.ts';

const COUNTS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima'];

const CONNECTED: Record<RuleRow['kind'], string> = {
  all: 'semuanya wajib',
  any: 'cukup satu',
  unstated: 'belum pasti cukup satu, karena teks tidak menyebut “dan” atau “atau” di antaranya',
};

/** What an item is for in its level, in one sentence: “Satu dari dua bukti Level 4, angka 1: cukup satu.” */
export const sayRole = (rubric: Rubric, { code, level }: Pick<Item, 'code' | 'level'>): string => {
  const rule = rubric.rules.find((candidate) => candidate.level === level);
  const name = `Level ${String(level)}`;
  const row =
    rule &&
    [...rowsOfRule(rule.criteria, `keadaan ${name}`), ...rowsOfRule(rule.evidence, `bukti ${name}`)].find(({ codes }) =>
      codes.includes(code),
    );
  if (!row) return 'Bukti pendukung: tidak memengaruhi perkiraan level.';
  const { kind, heading, codes } = row;
  const count = codes.length;
  const role =
    count === 1
      ? `Satu-satunya ${heading} yang disebut di sini: wajib ada.`
      : `Satu dari ${COUNTS[count] ?? String(count)} ${heading}: ${kind === 'all' && count === 2 ? 'kedua-duanya wajib' : CONNECTED[kind]}.`;
  return rule.advisory ? `${role} Bukti ${name} tidak memengaruhi perkiraan.` : role;
};
