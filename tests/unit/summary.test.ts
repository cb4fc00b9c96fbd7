import { describe, expect, test } from 'vitest';
import { createAssessment, type Assessment } from '../../src/assessment/answers/assessment.ts';
import { unitsOf } from '../../src/assessment/kept/parse-assessment.ts';
import { writeSummary } from '../../src/domain/memo/summary.ts';
import { describeSummary } from '../../src/islands/scorer/panels/report/describe-assessment.ts';
import { whole } from '../fixtures/content.ts';
import { ORIGIN, scorerRubric } from '../fixtures/memo.ts';

const INDICATOR = 'Indikator 18 SPBE (Permen PANRB 59/2020)';
const ADDRESS = `${ORIGIN}/spbe2020/i18/`;

const assess = (parts: readonly string[], more: Partial<Assessment> = {}): Assessment => ({
  ...createAssessment('a', 'SPBE2020-I18', 'Penilaian saya'),
  answers: new Map(parts.map((part) => [whole(part), { ticked: true, note: '' }])),
  ...more,
});
const linesOf = (...given: Parameters<typeof assess>) =>
  writeSummary(describeSummary(scorerRubric, assess(...given), ORIGIN)).split('\n');
const labelOf = (part: string) => scorerRubric.items.find(({ code }) => code === whole(part))?.label ?? '';

describe('a summary for a messenger', () => {
  test('is three lines: the level with its hedge, what the next one lacks, the rubric’s address', () => {
    expect(linesOf(['L2-P-a', 'L2-B-a', 'L2-B-b'])).toEqual([
      `${INDICATOR}: Level 1 (perkiraan, bukan nilai resmi).`,
      `Menuju Level 2 masih kurang 1 butir: ${labelOf('L2-B-c')}.`,
      ADDRESS,
    ]);
  });

  test('says whose it is and of which year, in one line whatever was typed', () => {
    const [first, , third, ...more] = linesOf([], { agency: ' Dinas\n Contoh ', year: 2026 });
    expect(first).toBe(`Dinas Contoh, 2026 · ${INDICATOR}: Level 1 (perkiraan, bukan nilai resmi).`);
    expect([third, more]).toEqual([ADDRESS, []]);
  });

  test('names choices as choices, figures in units, and no code', () => {
    const three = ['L3-B-a', 'L3-B-b', 'L3-B-c', 'L4-P-a', 'L4-P-b', 'L4-B1-b'];
    const [open, choice] = linesOf([...three, 'L3-P-a']);
    expect(open).toBe(
      `${INDICATOR}: Level 3 (perkiraan, bukan nilai resmi); dapat mencapai Level 4 bila salah satu bukti dianggap cukup.`,
    );
    expect(choice).toBe(
      `Menuju Level 4 masih kurang 1 butir: salah satu dari: ${['L4-B2-a', 'L4-B2-b', 'L4-B2-c'].map(labelOf).join(' atau ')}.`,
    );
    const [, inUnits = ''] = linesOf(three, { units: unitsOf({ applied: 12, total: 34 }) });
    expect(inUnits).toBe(`Menuju Level 3 masih kurang 1 butir: ${labelOf('L3-P-a')} (seluruh 34 unit, kini 12).`);
    expect(`${choice ?? ''}${inUnits}`).not.toContain('L4-');
  });

  test('asks for nothing at the top', () => {
    const every = scorerRubric.items.map(({ code }) => code.slice('SPBE2020-I18-'.length));
    expect(linesOf(every)[1]).toBe('Semua level terpenuhi menurut butir yang dicentang.');
  });
});
