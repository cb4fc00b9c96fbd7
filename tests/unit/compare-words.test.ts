import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLevels } from '../../src/text/compare-levels.ts';
import { compareWords, shareOfKeptWords, type WordChange } from '../../src/text/compare-words.ts';
import { readIndicator18, whole } from '../fixtures/content.ts';

const rubric = await readIndicator18();
const passage = (part: string) => {
  const found = rubric.passages.find(({ code }) => code === whole(part));
  if (!found) throw new Error(`There is no passage ${part}.`);
  return found;
};
const without = (changes: readonly WordChange[], kind: WordChange['kind']) =>
  changes
    .filter((change) => change.kind !== kind)
    .map(({ text }) => text)
    .join('');
/** Changes as one line: `[-old-]{+new+}`. */
const written = (changes: readonly WordChange[] | null | undefined) =>
  (changes ?? [])
    .map(({ kind, text }) => (kind === 'kept' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('compareWords', () => {
  it.each([
    ['unit kerja', 'unit kerja', 'unit kerja'],
    ['pada sebagian unit', 'pada seluruh unit', 'pada [-sebagian-]{+seluruh+} unit'],
    ['unit kerja/perangkat daerah..', 'unit kerja/perangkat daerah.', 'unit kerja/perangkat daerah.[-.-]'],
    ['telah digunakan', 'digunakan', '[-telah -]digunakan'],
    ['satu dua', 'tiga empat', '[-satu dua-]{+tiga empat+}'],
    ['', 'baru', '{+baru+}'],
    ['lama', '', '[-lama-]'],
    ['aktivitas-aktivitas', 'aktivitas', '[-aktivitas-aktivitas-]{+aktivitas+}'],
  ])('“%s” to “%s” is %s', (before, after, expected) => {
    expect(written(compareWords(before, after))).toBe(expected);
  });

  it('shows the one word by which level 3 differs from level 2, apart from the slip’s second dot', () => {
    expect(written(compareWords(passage('L2-P').text, passage('L3-P').text))).toBe(
      'Instansi Pusat/Pemerintah Daerah telah menerapkan Sistem Penghubung Layanan Instansi Pusat/Pemerintah Daerah ' +
        'pada [-sebagaian-]{+seluruh+} unit kerja/perangkat daerah.[-.-]',
    );
  });

  it('gives both texts back exactly, for every pair of passages of one kind', () => {
    for (const a of rubric.passages) {
      for (const b of rubric.passages.filter(({ kind }) => kind === a.kind)) {
        const changes = compareWords(a.text, b.text);
        expect(without(changes, 'added')).toBe(a.text);
        expect(without(changes, 'removed')).toBe(b.text);
      }
    }
  });

  it('gives both texts back exactly, whatever they are, in stretches of alternating kind', () => {
    const words = fc
      .array(fc.constantFrom('dan', 'Dan', 'atau', 'a-b', '/', ',', '.', ' ', '  ', '\n', 'é', '1', '🙂', '\u0301'), {
        maxLength: 14,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 20 })), words, (before, after) => {
        const changes = compareWords(before, after);
        expect(without(changes, 'added')).toBe(before);
        expect(without(changes, 'removed')).toBe(after);
        for (const [index, { kind, text }] of changes.entries()) {
          expect(text).not.toBe('');
          expect(kind).not.toBe(changes[index + 1]?.kind);
        }
      }),
    );
  });

  it('finds that a text has all its words in common with itself, and none with another', () => {
    expect(shareOfKeptWords(compareWords('satu dua.', 'satu dua.'))).toBe(1);
    expect(shareOfKeptWords(compareWords('satu dua.', 'tiga empat'))).toBe(0);
  });
});

describe('compareLevels', () => {
  it('holds a criterion against the same kind one level lower and higher', () => {
    const { down, up } = compareLevels(rubric, passage('L3-K'));
    expect([down?.code, up?.code]).toEqual([whole('L2-K'), whole('L4-K')]);
    expect(down && without(down.changes ?? [], 'removed')).toBe(passage('L3-K').text);
    expect(up && without(up.changes ?? [], 'added')).toBe(passage('L3-K').text);
  });

  it('holds numbered evidence against the number whose words answer to it', () => {
    expect(compareLevels(rubric, passage('L4-B2')).up?.code).toBe(whole('L5-B1'));
    expect(compareLevels(rubric, passage('L5-B1')).down?.code).toBe(whole('L4-B2'));
  });

  it('names the other level’s evidence without a comparison where few words answer', () => {
    expect(compareLevels(rubric, passage('L4-B2')).down).toMatchObject({ code: whole('L3-B'), changes: null });
    expect(compareLevels(rubric, passage('L3-B')).up).toMatchObject({ code: whole('L4-B'), changes: null });
  });

  it('ends at the lowest and highest level, and has nothing for explanations', () => {
    expect(compareLevels(rubric, passage('L1-K')).down).toBeNull();
    expect(compareLevels(rubric, passage('L5-P')).up).toBeNull();
    expect(compareLevels(rubric, passage('PP'))).toEqual({ down: null, up: null });
  });
});
