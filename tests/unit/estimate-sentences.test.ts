import { describe, expect, test } from 'vitest';
import { sayCause } from '../../src/domain/estimate/estimate-sentences.ts';
import {
  type Part,
  sayEffect,
  sayNotes,
  sayReasons,
  saySteps,
  sayWaysUp,
  sayWhy,
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

  test('an open level names its list, both readings, what settles it, and the source’s sentence', () => {
    expect(reasonsOf(`${LEVEL_3}, L4-P-a, L4-P-b, L4-B1-b`)).toEqual([
      'Level 4 belum pasti: teks tidak menyebut “dan” atau “atau” di antara angka 1 dan angka 2.',
      'Bila salah satu sudah cukup, Level 4 tercapai; perkiraan ini menganggap semuanya wajib. Satu dokumen yang disebut di bawah “1 butir lagi” memastikannya.',
      'Teks kriteria PB: “Data Pendukung dapat disampaikan lebih dari 1 (satu) jenis dokumen.”',
    ]);
    expect(reasonsOf('L2-P-a, L2-B-a, L2-B-c')[0]).toBe(
      'Level 2 belum pasti: teks tidak menyebut “dan” atau “atau” di antara L2-B-a dan L2-B-b.',
    );
  });

  test('an open level above the next one names the document that settles it', () => {
    const parts = 'L3-P-a, L3-B-a, L3-B-c, L4-P-a, L4-P-b, L4-B1-b';
    expect(reasonsOf(parts)).toContain(
      'Bila salah satu sudah cukup, Level 4 tercapai; perkiraan ini menganggap semuanya wajib. Satu dokumen memastikannya: salah satu dari: L4-B2-a atau L4-B2-b atau L4-B2-c.',
    );
  });

  test('evidence that is missing is listed where no list below names it', () => {
    expect(reasonsOf('L3-P-a')).toEqual([
      'Keadaan Level 3 dicentang, tetapi buktinya belum lengkap. Yang kurang: [L3-B-a | L3-B-b | L3-B-c]',
    ]);
    expect(reasonsOf('L3-P-a', 3)).toEqual([]);
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
      ({ heading, lead, points }) => `${heading}: ${lead}${points.map(write).join(', ')}`,
    );
  expect(waysOf('L2-P-a, L2-B-a, L2-B-b')).toEqual(['1 butir lagi ke Level 2: L2-B-c']);
  expect(waysOf(`${LEVEL_3}, L4-P-a, L4-P-b, L4-B1-b, L5-P-a, L5-B1-b, L5-B2-a, L5-B2-b`, 5)).toEqual([
    '1 butir lagi ke Level 4, lalu langsung Level 5: salah satu dari: [L4-B2-a | L4-B2-b | L4-B2-c]',
  ]);
  expect(waysOf('L2-P-a, L2-B-a, L2-B-b', 3)).toEqual([
    '1 butir lagi ke Level 2: L2-B-c',
    'Menuju Level 3: 4 butir: Level 3: [L3-P-a | L3-B-a | L3-B-b | L3-B-c]',
  ]);
  expect(waysOf(scorerRubric.items.map(({ short }) => short).join(', '))).toEqual([]);
});

test('a way to a target begins with what the next level lacks, which is said once, and goes on level by level', () => {
  const ways = sayWaysUp(scorerRubric, explain('L2-P-a, L2-B-a, L2-B-b, L2-B-c', 4));
  expect(ways.map(({ heading, lead }) => [heading, lead])).toEqual([
    ['4 butir lagi ke Level 3', ''],
    ['Menuju Level 4: 8 butir', '4 butir di atas, lalu 4 butir ini:'],
  ]);
  expect(ways[1]?.points.map(({ parts }) => parts[0])).toEqual(['Level 4:']);
  // A document of level 5 spares one of level 4.
  expect(sayWaysUp(scorerRubric, explain(LEVEL_3, 5))[1]).toMatchObject({
    heading: 'Menuju Level 5: 7 butir',
    lead: '3 dari 4 butir di atas, lalu 4 butir ini:',
  });
});

test('why the level is the one it is names the figures, what carries it, what brought it, and the levels below', () => {
  const whyOf = (...asked: Parameters<typeof explain>) => {
    const { heading, points } = sayWhy(scorerRubric, explain(...asked));
    return `${heading}: ${points.map(write).join('; ')}`;
  };
  expect(whyOf('')).toBe('Mengapa Level 1: Setiap instansi memenuhi Level 1');
  expect(whyOf('L2-B-a, L2-B-b, L2-B-c', null, 12)).toBe(
    'Mengapa Level 2: 12 dari 34 unit sudah menerapkan; L2-B-a; L2-B-b; L2-B-c',
  );
  expect(whyOf('L2-P-a, L3-B-a, L2-B-b, L2-B-c')).toBe(
    'Mengapa Level 2: L2-P-a; L2-B-a, terpenuhi oleh bukti Level 3 (L3-B-a); L2-B-b; L2-B-c',
  );
  expect(whyOf('L3-B-a, L3-B-b, L3-B-c', null, 34)).toBe(
    'Mengapa Level 3: Seluruh 34 unit sudah menerapkan; L3-B-a; L3-B-b; L3-B-c; Level 2 di bawahnya juga terpenuhi',
  );
});

test('the effect is said for the step that is chosen', () => {
  expect(sayEffect(scorerRubric, explain(''), null)).toContain('Naik satu level menambah 0,25 ');
  expect(sayEffect(scorerRubric, explain('', 4), 4)).toContain('Naik tiga level menambah 0,75 ');
  expect(sayEffect(scorerRubric, explain(LEVEL_3, 2), 2)).toContain('Naik satu level');
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
