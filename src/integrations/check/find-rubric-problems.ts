import { codeOfPart } from '../../domain/code/code.ts';
import { findCircle } from '../../domain/estimate/implied.ts';
import { itemsOfRule } from '../../domain/rubric/rule.ts';
import type { IndicatorSource } from '../../model/indicator.ts';
import type { ItemSource } from '../../model/item.ts';
import type { LevelSource } from '../../model/level.ts';
import type { PassageSource } from '../../model/passage.ts';
import type { Parsed } from '../content/fit-schema.ts';
import type { IndicatorFolder } from '../content/parse-content.ts';
import type { Problem } from '../content/problem.ts';

const LEVELS = [1, 2, 3, 4, 5];

/** Finds what occurs twice: the later places, as indexes. */
const findDoubled = (values: readonly string[]): number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));

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

/** What holds for passages and items in an indicator’s file and a level’s alike. */
const findTextProblems = (file: string, passages: PassageSource[], items: ItemSource[], level: boolean): Problem[] => {
  const parts = passages.map(({ part }) => part);
  const problems: Problem[] = findMissingParts(parts, level).map((part) => ({
    file,
    field: 'passages',
    message: `Bagian ${part} dari teks kriteria tidak ada.`,
    remedy: 'Tambahkan bagian itu, kata demi kata dari sumbernya.',
  }));
  for (const index of findDoubled(parts)) {
    problems.push({
      file,
      field: `passages[${String(index)}].part`,
      message: `Kode ${parts[index] ?? ''} dipakai dua kali.`,
      remedy: 'Beri setiap bagian kode sendiri.',
    });
  }
  passages.forEach(({ part, text, slips }, index) => {
    slips.forEach(({ quote }, place) => {
      if (!text.includes(quote)) {
        problems.push({
          file,
          field: `passages[${String(index)}].slips[${String(place)}].quote`,
          message: `Salah tulis "${quote}" tidak ada dalam teks ${part}.`,
          remedy: 'Kutip persis seperti tertulis dalam teks itu, atau hapus catatannya.',
        });
      }
    });
  });
  for (const index of findDoubled(items.map(({ code }) => code))) {
    problems.push({
      file,
      field: `items[${String(index)}].code`,
      message: `Kode ${items[index]?.code ?? ''} dipakai dua kali.`,
      remedy: 'Beri setiap butir kode sendiri; kode yang sudah terbit tidak dipakai ulang.',
    });
  }
  items.forEach(({ code, quote }, index) => {
    const part = code.replace(/-[a-z]$/, '');
    const passage = passages.find((candidate) => candidate.part === part);
    if (!passage || part === code) {
      problems.push({
        file,
        field: `items[${String(index)}].code`,
        message: `Butir ${code} tidak menunjuk bagian teks yang ada di berkas ini.`,
        remedy: `Pakai salah satu dari ${parts.join(', ')}, lalu tanda hubung dan satu huruf.`,
      });
    } else if (!passage.text.includes(quote)) {
      problems.push({
        file,
        field: `items[${String(index)}].quote`,
        message: `Kutipan butir ${code} tidak ada kata demi kata dalam teks ${part}.`,
        remedy: 'Salin ulang kutipan itu dari teksnya.',
      });
    }
  });
  return problems;
};

const findRuleProblems = ({ file, data }: Parsed<LevelSource>): Problem[] => {
  const known = new Map(data.items.map((item) => [item.code, item]));
  const named = { criteria: itemsOfRule(data.rule.criteria), evidence: itemsOfRule(data.rule.evidence) };
  const used = new Set([...named.criteria, ...named.evidence]);
  const problems = (['criteria', 'evidence'] as const).flatMap((side) =>
    named[side]
      .filter((code) => known.get(code)?.kind !== (side === 'criteria' ? 'kondisi' : 'bukti'))
      .map((code): Problem => {
        const kind = known.get(code)?.kind;
        const message = kind
          ? `Aturan menyebut butir ${code}, yang jenisnya "${kind}".`
          : `Aturan menyebut ${code}, padahal butir itu tidak ada.`;
        const remedy = kind
          ? 'Kriteria hanya menyebut butir "kondisi", bukti hanya butir "bukti".'
          : `Tambahkan butir itu di items, atau pakai salah satu dari ${[...known.keys()].join(', ')}.`;
        return { file, field: `rule.${side}`, message, remedy };
      }),
  );
  data.items.forEach(({ code, kind }, index) => {
    if (kind === 'pendukung' || used.has(code)) return;
    problems.push({
      file,
      field: `items[${String(index)}].code`,
      message: `Butir ${code} tidak dipakai oleh aturan mana pun.`,
      remedy: 'Sebut butir itu dalam rule, atau tandai kind: pendukung.',
    });
  });
  return problems;
};

const findLevelGaps = (folder: string, levels: Parsed<LevelSource>[]): Problem[] => {
  const numbers = levels.map(({ data }) => data.level);
  const missing = LEVELS.filter((level) => !numbers.includes(level)).map((level) => ({
    file: `${folder}/level-${String(level)}.mdx`,
    field: 'level',
    message: `Level ${String(level)} tidak ada; sebuah rubrik punya level 1 sampai 5 tanpa sela.`,
    remedy: 'Buat berkas itu, lengkap dengan bagian K, P, dan B.',
  }));
  const misnamed = levels
    .filter(({ file, data }) => !file.endsWith(`/level-${String(data.level)}.mdx`))
    .map(({ file, data }) => ({
      file,
      field: 'level',
      message: `Berkas ini berisi level ${String(data.level)}, berbeda dari namanya.`,
      remedy: 'Samakan nama berkas dan kolom level.',
    }));
  return [...missing, ...misnamed];
};

/** The codes of one indicator relative to it, items and passages: `L4-B1`, `PB-a`. */
export const listParts = (indicator: Parsed<IndicatorSource>, levels: Parsed<LevelSource>[]): Set<string> => {
  const parts = new Set([
    ...indicator.data.passages.map(({ part }) => part),
    ...indicator.data.items.map(({ code }) => code),
  ]);
  for (const { data } of levels) {
    const within = `L${String(data.level)}`;
    parts.add(within);
    for (const { part } of data.passages) parts.add(codeOfPart(within, part));
    for (const { code } of data.items) parts.add(codeOfPart(within, code));
    if (data.passages.some(({ part }) => /^B\d$/.test(part))) parts.add(codeOfPart(within, 'B'));
  }
  return parts;
};

const findImpliedProblems = (folder: IndicatorFolder, indicator: Parsed<IndicatorSource>): Problem[] => {
  const sources = [
    ...indicator.data.items.map((item, index) => ({ file: indicator.file, index, item, code: item.code })),
    ...folder.levels.flatMap(({ file, data }) =>
      data.items.map((item, index) => ({ file, index, item, code: codeOfPart(`L${String(data.level)}`, item.code) })),
    ),
  ];
  const known = new Set(sources.map(({ code }) => code));
  const dangling = sources.flatMap(({ file, index, item }) =>
    item.implies
      .filter((code) => !known.has(code))
      .map((code): Problem => ({
        file,
        field: `items[${String(index)}].implies`,
        message: `Butir ${code} yang ikut terpenuhi tidak ada.`,
        remedy: 'Tulis kode butir yang ada, misalnya L2-B-a, atau hapus.',
      })),
  );
  const circle = findCircle(sources.map(({ code, item }) => ({ code, implies: item.implies })));
  if (!circle) return dangling;
  const start = sources.find(({ code }) => code === circle[0]);
  return [
    ...dangling,
    {
      file: start?.file ?? indicator.file,
      field: `items[${String(start?.index ?? 0)}].implies`,
      message: `Butir saling memenuhi dalam lingkaran: ${circle.join(' → ')}.`,
      remedy: 'Hapus salah satu dari rantai itu.',
    },
  ];
};

/** Everything that one indicator’s files must keep between them (contract §1 to §4). */
export const findRubricProblems = (folder: IndicatorFolder): Problem[] => {
  const { indicator, levels } = folder;
  const problems = [...findLevelGaps(folder.folder, levels)];
  for (const level of levels)
    problems.push(
      ...findTextProblems(level.file, level.data.passages, level.data.items, true),
      ...findRuleProblems(level),
    );
  if (!indicator) return problems;
  const { file, data } = indicator;
  problems.push(...findTextProblems(file, data.passages, data.items, false), ...findImpliedProblems(folder, indicator));
  data.items.forEach(({ code, kind }, index) => {
    if (kind === 'pendukung') return;
    problems.push({
      file,
      field: `items[${String(index)}].kind`,
      message: `Butir ${code} tidak dipakai oleh aturan mana pun.`,
      remedy: 'Butir penjelasan hanya dapat berjenis pendukung.',
    });
  });
  const conditions = new Set(
    levels.flatMap((level) =>
      level.data.items
        .filter(({ kind }) => kind === 'kondisi')
        .map(({ code }) => codeOfPart(`L${String(level.data.level)}`, code)),
    ),
  );
  for (const [name, code] of Object.entries(data.coverage ?? {})) {
    if (!conditions.has(code))
      problems.push({
        file,
        field: `coverage.${name}`,
        message: `Butir kondisi ${code} tidak ada.`,
        remedy: 'Tulis kode butir kondisi yang ada, misalnya L2-P-a.',
      });
  }
  if (!folder.folder.endsWith(`/i${String(data.number)}`)) {
    problems.push({
      file,
      field: 'number',
      message: `Nomor ${String(data.number)} berbeda dari nama foldernya.`,
      remedy: `Namai folder itu i${String(data.number)}, atau betulkan nomornya.`,
    });
  }
  return problems;
};
