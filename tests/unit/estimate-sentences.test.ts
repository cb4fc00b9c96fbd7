import { describe, expect, test } from 'vitest';
import { sayCause } from '../../src/domain/estimate/estimate-sentences.ts';
import {
  sayNotes,
  sayReasons,
  saySteps,
  sayWaysUp,
  type Part,
  type Sentence,
} from '../../src/domain/explanation/explanation-sentences.ts';
import { estimateLevel } from '../../src/domain/estimate/estimate.ts';
import { explainEstimate } from '../../src/domain/explanation/explain-estimate.ts';
import { whole, wholeCodes } from '../fixtures/content.ts';
import { scorerRubric } from '../fixtures/memo.ts';

const explain = (parts: string, target: number | null = null, applied: number | null = null) => {
  const coverage = applied === null ? null : { applied, total: 34 };
  return explainEstimate(scorerRubric, estimateLevel(scorerRubric, { ticked: wholeCodes(parts), coverage }), target);
};

/** Items by their short codes, a list in brackets. */
const writePart = (part: Part): string => {
  if (typeof part === 'string') return part;
  return 'label' in part ? part.short : `${part.short}: “${part.quote}”`;
};
const write = ({ parts, points }: Sentence): string =>
  parts.map(writePart).join('') + (points.length > 0 ? ` [${points.map(write).join(' | ')}]` : '');

const LEVEL_3 = 'L3-P-a, L3-B-a, L3-B-b, L3-B-c';

describe('the reasons of an estimate, in words', () => {
  const reasonsOf = (...asked: Parameters<typeof explain>) => {
    const { open, other } = sayReasons(scorerRubric, explain(...asked));
    return [...open.flat(), ...other].map(write);
  };

  test('there are none where nothing stands above the figure', () => {
    expect(reasonsOf('')).toEqual([]);
    expect(reasonsOf(LEVEL_3)).toEqual([]);
  });

  test('an open level names its list with the text’s connectives, both readings, and the source’s sentence', () => {
    expect(reasonsOf(`${LEVEL_3}, L4-P-a, L4-P-b, L4-B1-b`)).toEqual([
      'Level 4 belum pasti: teks tidak menyebut “dan” atau “atau” di antara angka 1 dan angka 2: [L4-B1-a atau L4-B1-b | L4-B2-a atau L4-B2-b atau L4-B2-c]',
      'Bila salah satu sudah cukup, Level 4 tercapai. Perkiraan ini menganggap semuanya wajib.',
      'Teks kriteria PB: “Data Pendukung dapat disampaikan lebih dari 1 (satu) jenis dokumen.”',
    ]);
  });

  test('evidence that is missing is listed where no list below names it', () => {
    expect(reasonsOf('L3-P-a')).toEqual([
      'Keadaan Level 2 dicentang, tetapi buktinya belum lengkap. Yang kurang ada di bawah ini.',
      'Keadaan Level 3 dicentang, tetapi buktinya belum lengkap. Yang kurang: [L3-B-a | L3-B-b | L3-B-c]',
    ]);
    expect(reasonsOf('L3-P-a', 3)[1]).toBe(
      'Keadaan Level 3 dicentang, tetapi buktinya belum lengkap. Yang kurang ada di bawah ini.',
    );
  });

  test('levels that hold by themselves above a gap are named together', () => {
    expect(reasonsOf('L4-P-a, L4-P-b, L4-B1-a, L4-B2-a, L5-P-a, L5-B1-b, L5-B2-a, L5-B2-b')).toEqual([
      'Syarat khusus Level 4 dan 5 terpenuhi, tetapi belum dihitung karena Level 2 belum terpenuhi.',
    ]);
  });
});

test('what is missing and the ways up stand once each, under what they lead to', () => {
  const waysOf = (...asked: Parameters<typeof explain>) =>
    sayWaysUp(scorerRubric, explain(...asked)).map(
      ({ heading, points }) => `${heading}: ${points.map(write).join(', ')}`,
    );
  expect(waysOf('L2-P-a, L2-B-a, L2-B-b')).toEqual(['1 butir lagi menuju Level 2: L2-B-c']);
  expect(waysOf(`${LEVEL_3}, L4-P-a, L4-P-b, L4-B1-b, L5-P-a, L5-B1-b, L5-B2-a, L5-B2-b`, 5)).toEqual([
    '1 butir lagi menuju Level 4 dan 5: salah satu dari: [L4-B2-a | L4-B2-b | L4-B2-c]',
  ]);
  expect(waysOf('L2-P-a, L2-B-a, L2-B-b', 3)).toEqual([
    '1 butir lagi menuju Level 2: L2-B-c',
    '4 butir lagi menuju Level 3: L3-P-a, L3-B-a, L3-B-b, L3-B-c',
  ]);
  expect(waysOf(scorerRubric.items.map(({ short }) => short).join(', '))).toEqual([]);
});

test('what made an item count is told by its kind and level', () => {
  expect(sayCause(scorerRubric, whole('L3-B-a'))).toBe('oleh bukti Level 3 (L3-B-a)');
  expect(sayCause(scorerRubric, whole('L3-P-a'))).toBe('oleh keadaan Level 3 (L3-P-a)');
});

describe('steps, in words', () => {
  const stepsOf = (...asked: Parameters<typeof explain>) => {
    const explanation = explain(...asked);
    return saySteps(scorerRubric, explanation, explanation.next?.lacking ?? []).map(write);
  };

  test('a choice is told as one', () => {
    expect(stepsOf(`${LEVEL_3}, L4-P-a, L4-P-b, L4-B1-b`)).toEqual(['salah satu dari: [L4-B2-a | L4-B2-b | L4-B2-c]']);
  });

  test('a condition that figures set is told in units', () => {
    expect(stepsOf('L3-B-a, L3-B-b, L3-B-c', null, 0)).toEqual(['L2-P-a (sedikitnya 1 dari 34 unit, kini 0)']);
    expect(stepsOf('L3-B-a, L3-B-b, L3-B-c', null, 12)).toEqual(['L3-P-a (seluruh 34 unit, kini 12)']);
    expect(stepsOf('L3-B-a, L3-B-b, L3-B-c')).toEqual(['L2-P-a']);
  });
});

test('notes are those of open levels, and of the next one where it is asked for', () => {
  const next = explain(LEVEL_3);
  expect(sayNotes(scorerRubric, next)).toEqual([]);
  expect(sayNotes(scorerRubric, next, next.next).length).toBeGreaterThan(0);
  const open = explain(`${LEVEL_3}, L4-P-a, L4-P-b, L4-B1-b`);
  const notes = sayNotes(scorerRubric, open);
  expect(notes).toEqual(sayNotes(scorerRubric, open, open.next));
  // Whose a note is stands in it once.
  for (const note of notes) expect(note).toMatch(/\(pembacaan situs ini\)\.$|\. Sumber: [^.]+\.$/);
});
