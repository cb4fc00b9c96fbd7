import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readIndicator18, ROOT, whole } from '../fixtures/content.ts';
import { parseSource } from '../fixtures/parse-source.ts';

const [rubric, source] = await Promise.all([readIndicator18(), parseSource()]);

describe('the official text', () => {
  test('is 21 passages, the same as in the project’s copy of the source and in its order', () => {
    expect(source.passages.size).toBe(21);
    expect(rubric.passages.map(({ code, text }) => [code, text])).toEqual(
      [...source.passages].map(([code, text]) => [whole(code), text]),
    );
  });

  test('has the source’s line as its title, whole', () => {
    expect(rubric.indicator.title).toBe(source.title);
  });

  test('rests on a provenance file that nobody has touched', async () => {
    const bytes = await readFile(join(ROOT, 'content/spbe2020/i18/sumber.txt'));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      'd08073c5eebfcdf33a9ac44484053882fd30af125c867bcc23f12fbdad9e9b03',
    );
  });

  test('keeps every known slip of the source and marks it', () => {
    const slips = rubric.passages.flatMap(({ code, slips: own }) => own.map(({ quote }) => [code, quote]));
    expect(slips).toEqual([
      [whole('L2-P'), 'sebagaian'],
      [whole('L2-P'), '..'],
      [whole('L3-K'), 'Instansi Pusat dan Pemerintah Daerah'],
      [whole('L4-K'), 'Intra'],
      [whole('L5-B1'), 'rekomendasi tindak'],
    ]);
  });
});

describe('the checklist', () => {
  test('has the items of the scoring rule, and the supporting ones', () => {
    const count = (level: number | null) => rubric.items.filter((item) => item.level === level).length;
    expect([null, 1, 2, 3, 4, 5].map(count)).toEqual([2, 4, 4, 4, 7, 6]);
  });

  test('quotes every item verbatim from its passage', () => {
    for (const { passage, quote } of rubric.items) {
      expect(rubric.passages.find(({ code }) => code === passage)?.text).toContain(quote);
    }
  });

  test('has the implications of the contract and no others', () => {
    const implied = rubric.items.flatMap(({ code, implies }) => implies.map((target) => `${code} → ${target}`));
    expect(implied.map((line) => line.replaceAll('SPBE2020-I18-', ''))).toEqual([
      'L2-B-a → L1-B-a',
      'L2-B-b → L1-B-b',
      'L3-P-a → L2-P-a',
      'L3-B-a → L2-B-a',
      'L3-B-b → L2-B-b',
      'L3-B-c → L2-B-c',
      'L5-B1-a → L4-B2-a',
    ]);
  });

  test('has the rules of the contract as data', () => {
    const rules = JSON.stringify(rubric.rules).replaceAll('SPBE2020-I18-', '');
    expect(JSON.parse(rules)).toEqual([
      { level: 1, criteria: { all: [] }, evidence: { any: ['L1-B-a', 'L1-B-b', 'L1-B-c', 'L1-B-d'] }, advisory: true },
      {
        level: 2,
        criteria: { all: ['L2-P-a'] },
        evidence: { all: [{ unstated: ['L2-B-a', 'L2-B-b'] }, 'L2-B-c'] },
        advisory: false,
      },
      {
        level: 3,
        criteria: { all: ['L3-P-a'] },
        evidence: { all: [{ unstated: ['L3-B-a', 'L3-B-b'] }, 'L3-B-c'] },
        advisory: false,
      },
      {
        level: 4,
        criteria: { all: ['L4-P-a', 'L4-P-b'] },
        evidence: { unstated: [{ any: ['L4-B1-a', 'L4-B1-b'] }, { any: ['L4-B2-a', 'L4-B2-b', 'L4-B2-c'] }] },
        advisory: false,
      },
      {
        level: 5,
        criteria: { all: ['L5-P-a'] },
        evidence: { unstated: [{ any: ['L5-B1-a', 'L5-B1-b', 'L5-B1-c'] }, { all: ['L5-B2-a', 'L5-B2-b'] }] },
        advisory: false,
      },
    ]);
  });
});
