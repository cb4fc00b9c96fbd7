import type { Item, Rubric } from '../domain/rubric/rubric.ts';
import { rowsOfRule, type RuleRow } from '../domain/rubric/rule-rows.ts';
import { itemsOfRule } from '../domain/rubric/rule.ts';

const COUNTS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima'];

const sayConnected = ({ kind, codes }: RuleRow): string => {
  switch (kind) {
    case 'all':
      return `${codes.length === 2 ? 'kedua-duanya' : 'semuanya'} wajib`;
    case 'any':
      return 'cukup satu';
    case 'unstated':
      return 'belum pasti cukup satu, karena teks tidak menyebut “dan” atau “atau” di antaranya';
  }
};

/**
 * What an item is for in its level: “Satu dari dua bukti Level 4, angka 1: cukup satu.” It is counted within the list that
 * one connective joins, never within the level, and where the lists are numbered, how the numbers are connected follows.
 */
export const sayRole = (rubric: Rubric, { code, level }: Pick<Item, 'code' | 'level'>): string => {
  const rule = rubric.rules.find((candidate) => candidate.level === level);
  const isEvidence = rule !== undefined && itemsOfRule(rule.evidence).includes(code);
  const list = isEvidence ? rule.evidence : (rule?.criteria ?? { all: [] });
  const rows = rowsOfRule(list, `Level ${String(level)}`);
  const row = rows.find(({ codes }) => codes.includes(code));
  if (!rule || !row) return 'Bukti pendukung: tidak memengaruhi perkiraan level.';
  const { heading, codes } = row;
  const isNumbered = heading.includes(', angka ');
  const isPart = !isNumbered && codes.length < itemsOfRule(list).length;
  return [
    codes.length === 1
      ? `${isEvidence ? 'Bukti' : 'Keadaan'} ${heading} yang wajib ada.`
      : `Satu dari ${COUNTS[codes.length] ?? String(codes.length)} ${isEvidence ? 'bukti' : 'keadaan'} ${heading}` +
        `${isPart ? ' dalam satu daftar' : ''}: ${sayConnected(row)}${isNumbered && row.kind === 'all' ? ' untuk angka itu' : ''}.`,
    ...rows.filter((other) => other.codes.length === 0).map((other) => other.heading),
    ...(isEvidence && rule.advisory ? [`Bukti Level ${String(level)} tidak memengaruhi perkiraan.`] : []),
  ].join(' ');
};
