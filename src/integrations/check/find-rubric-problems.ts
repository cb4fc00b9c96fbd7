import { codeOfPart, partOfCode } from '../../domain/code/code.ts';
import { findCircle } from '../../domain/estimate/implied.ts';
import { itemsOfRule } from '../../domain/rubric/rule.ts';
import type { ItemSource } from '../../model/item.ts';
import type { LevelSource } from '../../model/level.ts';
import type { PassageSource } from '../../model/passage.ts';
import type { Parsed } from '../content/fit-schema.ts';
import type { IndicatorFolder } from '../content/parse-content.ts';
import { problemIn, type Problem } from '../content/problem.ts';

const LEVELS = [1, 2, 3, 4, 5];

/** Whether the numbered parts run 1, 2, 3 … without a gap. */
const runsFromOne = (parts: readonly string[]): boolean => {
  const numbers = parts.map((part) => Number(/\d+$/.exec(part)?.[0])).sort((a, b) => a - b);
  return numbers.every((number, index) => number === index + 1);
};

const findMissingParts = (parts: readonly string[], level: boolean): string[] => {
  const missing = (level ? ['K', 'P'] : ['PP', 'PB']).filter((part) => !parts.includes(part));
  const series = level ? 'B' : 'PI';
  const numbered = parts.filter((part) => new RegExp(`^${series}\\d$`).test(part));
  const plain = level && parts.includes('B');
  if (numbered.length === 0 ? !plain : plain || !runsFromOne(numbered))
    missing.push(level ? 'B (atau B1, B2, …)' : 'PI1 (PI2, …)');
  return missing;
};

/** Of some codes each that stands there twice, at its later place. */
const findDoubled = (codes: readonly string[]) =>
  codes.map((code, index) => ({ code, index })).filter(({ code, index }) => codes.indexOf(code) < index);

/** What holds for passages and items in an indicator’s file and a level’s alike. */
const findTextProblems = (
  { file, data: { passages, items } }: Parsed<{ passages: PassageSource[]; items: ItemSource[] }>,
  level: boolean,
): Problem[] => {
  const at = problemIn(file);
  const parts = passages.map(({ part }) => part);
  const itemCodes = items.map(({ code }) => code);
  return [
    ...findMissingParts(parts, level).map((part) =>
      at(
        'passages',
        `Bagian ${part} dari teks kriteria tidak ada.`,
        'Tambahkan bagian itu, kata demi kata dari sumbernya.',
      ),
    ),
    ...findDoubled(parts).map(({ code, index }) =>
      at(`passages[${index}].part`, `Kode ${code} dipakai dua kali.`, 'Beri setiap bagian kode sendiri.'),
    ),
    ...passages.flatMap(({ part, text, slips }, index) =>
      slips.flatMap(({ quote }, place) => {
        const remedy = 'Kutip persis seperti tertulis dalam teks itu, atau hapus catatannya.';
        const message = `Salah tulis "${quote}" tidak ada dalam teks ${part}.`;
        return text.includes(quote) ? [] : at(`passages[${index}].slips[${place}].quote`, message, remedy);
      }),
    ),
    ...findDoubled(itemCodes).map(({ code, index }) => {
      const remedy = 'Beri setiap butir kode sendiri; kode yang sudah terbit tidak dipakai ulang.';
      return at(`items[${index}].code`, `Kode ${code} dipakai dua kali.`, remedy);
    }),
    ...items.flatMap(({ code, quote }, index) => {
      const part = code.replace(/-[a-z]$/, '');
      const passage = passages.find((candidate) => candidate.part === part);
      if (!passage || part === code) {
        const remedy = `Pakai salah satu dari ${parts.join(', ')}, lalu tanda hubung dan satu huruf.`;
        return at(`items[${index}].code`, `Butir ${code} tidak menunjuk bagian teks yang ada di berkas ini.`, remedy);
      }
      if (passage.text.includes(quote)) return [];
      const message = `Kutipan butir ${code} tidak ada kata demi kata dalam teks ${part}.`;
      return at(`items[${index}].quote`, message, 'Salin ulang kutipan itu dari teksnya.');
    }),
  ];
};

/** Items that gate something and that no rule names. */
const findUnused = (
  { file, data: { items } }: Parsed<{ items: ItemSource[] }>,
  used: readonly string[],
  field: string,
  remedy: string,
): Problem[] =>
  items.flatMap(({ code, kind }, index) =>
    kind === 'pendukung' || used.includes(code)
      ? []
      : problemIn(file)(`items[${index}].${field}`, `Butir ${code} tidak dipakai oleh aturan mana pun.`, remedy),
  );

const findRuleProblems = (level: Parsed<LevelSource>): Problem[] => {
  const { items, rule } = level.data;
  const kindOf = new Map(items.map(({ code, kind }) => [code, kind]));
  const named = { criteria: itemsOfRule(rule.criteria), evidence: itemsOfRule(rule.evidence) };
  const misnamed = Object.entries(named).flatMap(([side, codes]) =>
    codes.flatMap((code) => {
      const kind = kindOf.get(code);
      if (kind === (side === 'criteria' ? 'kondisi' : 'bukti')) return [];
      return problemIn(level.file)(
        `rule.${side}`,
        kind
          ? `Aturan menyebut butir ${code}, yang jenisnya "${kind}".`
          : `Aturan menyebut ${code}, padahal butir itu tidak ada.`,
        kind
          ? 'Kriteria hanya menyebut butir "kondisi", bukti hanya butir "bukti".'
          : `Tambahkan butir itu di items, atau pakai salah satu dari ${[...kindOf.keys()].join(', ')}.`,
      );
    }),
  );
  const remedy = 'Sebut butir itu dalam rule, atau tandai kind: pendukung.';
  return [...misnamed, ...findUnused(level, [...named.criteria, ...named.evidence], 'code', remedy)];
};

const findLevelGaps = ({ folder, levels }: IndicatorFolder): Problem[] => {
  const missing = LEVELS.filter((level) => !levels.some(({ data }) => data.level === level));
  return [
    ...missing.map((level) =>
      problemIn(`${folder}/level-${level}.mdx`)(
        'level',
        `Level ${level} tidak ada; sebuah rubrik punya level 1 sampai 5 tanpa sela.`,
        'Buat berkas itu, lengkap dengan bagian K, P, dan B.',
      ),
    ),
    ...levels.flatMap(({ file, data: { level } }) => {
      const message = `Berkas ini berisi level ${level}, berbeda dari namanya.`;
      return file.endsWith(`/level-${level}.mdx`)
        ? []
        : problemIn(file)('level', message, 'Samakan nama berkas dan kolom level.');
    }),
  ];
};

const findImpliedProblems = ({ indicator, levels, rubric }: IndicatorFolder): Problem[] => {
  const sources = [
    { file: indicator.file, items: indicator.data.items, within: rubric.code },
    ...levels.map(({ file, data }) => ({ file, items: data.items, within: codeOfPart(rubric.code, `L${data.level}`) })),
  ].flatMap(({ file, items, within }) =>
    items.map(({ code, implies }, index) => ({
      code: partOfCode(codeOfPart(within, code), rubric.code),
      implies,
      at: (message: string, remedy: string) => problemIn(file)(`items[${index}].implies`, message, remedy),
    })),
  );
  const dangling = sources.flatMap(({ implies, at }) =>
    implies
      .filter((code) => !sources.some((source) => source.code === code))
      .map((code) =>
        at(`Butir ${code} yang ikut terpenuhi tidak ada.`, 'Tulis kode butir yang ada, misalnya L2-B-a, atau hapus.'),
      ),
  );
  const circle = findCircle(sources) ?? [];
  const message = `Butir saling memenuhi dalam lingkaran: ${circle.join(' → ')}.`;
  const start = sources.find(({ code }) => code === circle[0]);
  return [...dangling, ...(start ? [start.at(message, 'Hapus salah satu dari rantai itu.')] : [])];
};

/** Everything that one indicator’s files must keep between them (contract §1 to §4). */
export const findRubricProblems = (folder: IndicatorFolder): Problem[] => {
  const { indicator, levels, rubric } = folder;
  const { number, coverage } = indicator.data;
  const at = problemIn(indicator.file);
  const isCondition = (part: string) =>
    rubric.items.some(({ code, kind }) => kind === 'kondisi' && code === codeOfPart(rubric.code, part));
  return [
    ...findLevelGaps(folder),
    ...levels.flatMap((level) => [...findTextProblems(level, true), ...findRuleProblems(level)]),
    ...findTextProblems(indicator, false),
    ...findImpliedProblems(folder),
    ...findUnused(indicator, [], 'kind', 'Butir penjelasan hanya dapat berjenis pendukung.'),
    ...Object.entries(coverage ?? {})
      .filter(([, part]) => !isCondition(part))
      .map(([name, part]) => {
        const remedy = 'Tulis kode butir kondisi yang ada, misalnya L2-P-a.';
        return at(`coverage.${name}`, `Butir kondisi ${part} tidak ada.`, remedy);
      }),
    ...(folder.folder.endsWith(`/i${number}`)
      ? []
      : [
          at(
            'number',
            `Nomor ${number} berbeda dari nama foldernya.`,
            `Namai folder itu i${number}, atau betulkan nomornya.`,
          ),
        ]),
  ];
};
