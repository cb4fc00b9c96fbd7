import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, findEntry, type Change, type Collected } from '../../src/collection/kept/collected.ts';
import { createCollectionSession } from '../../src/collection/session/collection-session.ts';
import {
  createCollectionDisk,
  createMemoryCollection,
  createMemoryJournal,
  type CollectionDisk,
} from '../fixtures/memory-collection.ts';

const codesOf = (entries: readonly Collected[]) => entries.map(({ code }) => code).join(' ');
const collect = (...changes: Change[]) => changes.reduce<Collected[]>(applyChange, []);
const add = (...codes: string[]): Change => ({ kind: 'add', codes });
const move = (code: string, by: -1 | 1, past: string): Change => ({ kind: 'move', code, by, past });

describe('a change of the collection', () => {
  test('adds at the end, each code once', () => {
    expect(codesOf(collect(add('A', 'B', 'A'), add('B', 'C')))).toBe('A B C');
  });

  test('moves one place up or down, and stops at the ends', () => {
    const before = collect(add('A', 'B', 'C'));
    expect(codesOf(applyChange(before, move('C', -1, 'B')))).toBe('A C B');
    expect(codesOf(applyChange(before, move('A', 1, 'B')))).toBe('B A C');
    expect(codesOf(applyChange(before, move('A', -1, 'B')))).toBe('A B C');
    expect(codesOf(applyChange(before, move('C', 1, 'B')))).toBe('A B C');
  });

  test('moves one place also where the entry that it passes is gone or stands further away', () => {
    const before = collect(add('A', 'B', 'C'));
    expect(codesOf(applyChange(before, move('A', 1, 'X')))).toBe('B A C');
    expect(codesOf(applyChange(before, move('A', 1, 'C')))).toBe('B A C');
  });

  test('is made once where it is made twice: a browser may have kept what it was too slow to say', () => {
    const before = collect(add('A', 'B', 'C'));
    const [, b] = before;
    for (const change of [
      add('D'),
      move('A', 1, 'B'),
      move('C', -1, 'B'),
      { kind: 'remove', codes: ['B'] } as const,
      { kind: 'restore', entries: b ? [b] : [] } as const,
    ]) {
      const once = applyChange(before, change);
      expect(applyChange(once, change)).toEqual(once);
    }
  });

  test('puts back what was removed where it stood, and adds nothing twice', () => {
    const before = collect(add('A', 'B', 'C'));
    const [, b] = before;
    const after = [
      { kind: 'remove', codes: ['B'] },
      { kind: 'restore', entries: b ? [b] : [] },
    ] as const;
    expect(codesOf([...after, after[1]].reduce<Collected[]>(applyChange, before))).toBe('A B C');
  });

  test('moves entries of one position too', () => {
    const same = ['A', 'B', 'C'].map((code) => ({ code, position: 5 }));
    expect(codesOf(applyChange(same, move('C', -1, 'B')))).toBe('A C B');
    expect(codesOf(applyChange(same, move('A', 1, 'B')))).toBe('B A C');
  });

  test('loses and doubles no code, whatever is done in whatever order', () => {
    const code = fc.constantFrom('A', 'B', 'C', 'D', 'E');
    const change: fc.Arbitrary<Change> = fc.oneof(
      fc.record({ kind: fc.constantFrom('add' as const, 'remove' as const), codes: fc.array(code) }),
      fc.record({ kind: fc.constant('move' as const), code, by: fc.constantFrom(-1 as const, 1 as const), past: code }),
      fc.record({
        kind: fc.constant('restore' as const),
        entries: fc.uniqueArray(fc.record({ code, position: fc.integer({ min: 0, max: 3 }) }), {
          selector: (entry) => entry.code,
        }),
      }),
    );
    fc.assert(
      fc.property(fc.array(change), change, (changes, last) => {
        const before = collect(...changes);
        const after = applyChange(before, last);
        const set = new Set(before.map((entry) => entry.code));
        if (last.kind === 'add') for (const one of last.codes) set.add(one);
        if (last.kind === 'restore') for (const one of last.entries) set.add(one.code);
        if (last.kind === 'remove') for (const one of last.codes) set.delete(one);
        expect(after.map((entry) => entry.code).sort()).toEqual([...set].sort());
        if (last.kind !== 'move') return;
        const from = before.findIndex((entry) => entry.code === last.code);
        const to = from + last.by;
        const past = before.findIndex((entry) => entry.code === last.past);
        const isPast = past !== -1 && (past - from) * last.by < 0;
        const isMoved = from !== -1 && to >= 0 && to < before.length && !isPast;
        expect(after.findIndex((entry) => entry.code === last.code)).toBe(isMoved ? to : from);
      }),
    );
  });
});

test('what is no entry is not read as one', () => {
  for (const raw of [
    undefined,
    null,
    'A',
    {},
    { code: 'A' },
    { code: '<b>', position: 1 },
    { code: 'A', position: NaN },
  ])
    expect(findEntry(raw)).toBeNull();
  expect(findEntry({ code: 'SPBE2020-I18-L4-B1-a', position: 1.5 })).toEqual({
    code: 'SPBE2020-I18-L4-B1-a',
    position: 1.5,
  });
});

const startTab = async (disk: CollectionDisk) => {
  const session = createCollectionSession(createMemoryCollection(disk), createMemoryJournal(disk));
  await session.start();
  return session;
};
const shown = (session: ReturnType<typeof createCollectionSession>) => codesOf(session.getState().entries);

describe('the collection of a page', () => {
  test('shows a change at once and says that it is kept once it is', async () => {
    const session = await startTab(createCollectionDisk());
    session.apply(add('A'));
    expect(session.getState()).toMatchObject({ entries: [{ code: 'A' }], keeping: { kind: 'saving' } });
    await session.retry();
    expect(session.getState().keeping).toEqual({ kind: 'kept' });
  });

  test('is the same in two tabs that add, move and remove in turn', async () => {
    const disk = createCollectionDisk();
    const [one, two] = [await startTab(disk), await startTab(disk)];
    one.apply(add('A', 'B'));
    two.apply(add('C'));
    await Promise.all([one.retry(), two.retry()]);
    two.apply(move('C', -1, 'B'));
    one.apply({ kind: 'remove', codes: ['A'] });
    await Promise.all([one.retry(), two.retry()]);
    await Promise.all([one.retry(), two.retry()]);
    expect(shown(one)).toBe('C B');
    expect(shown(two)).toBe('C B');
  });

  test('keeps every change through a fault, says which, and keeps them for good on a retry', async () => {
    const disk = createCollectionDisk();
    const session = await startTab(disk);
    for (const fault of ['blocked', 'full'] as const) {
      disk.fault = fault;
      session.apply(add(fault));
      await session.retry();
      expect(session.getState().keeping).toEqual({ kind: 'unsaved', fault });
    }
    expect(shown(session)).toBe('blocked full');
    expect(disk.kept.size).toBe(0);
    disk.fault = null;
    await session.retry();
    expect(session.getState().keeping).toEqual({ kind: 'kept' });
    expect([...disk.kept.keys()]).toEqual(['blocked', 'full']);
  });

  test('goes on with what the page before it did not see kept, and shows what is kept where nothing can be written', async () => {
    const disk = createCollectionDisk();
    const session = await startTab(disk);
    session.apply(add('A'));
    await session.retry();
    session.apply(add('B'));
    disk.noted = [add('B')];
    expect(shown(await startTab(disk))).toBe('A B');
    disk.noted = [add('C')];
    disk.canWrite = false;
    const again = await startTab(disk);
    expect(shown(again)).toBe('A B C');
    expect(again.getState().keeping).toEqual({ kind: 'unsaved', fault: 'full' });
    expect(again.mayLose()).toBe(true);
    disk.canWrite = true;
    await again.retry();
    expect(again.mayLose()).toBe(false);
    expect(disk.noted).toEqual([]);
  });

  test('sets aside what it cannot read, and goes on with the rest', async () => {
    const disk = createCollectionDisk();
    disk.kept.set('A', { code: 'A', position: 1 }).set('B', 'rusak');
    const session = await startTab(disk);
    expect(shown(session)).toBe('A');
    expect(session.getState().aside).toEqual([{ key: '0', raw: 'rusak' }]);
  });
});
