import { describe, expect, test } from 'vitest';
import { answerOf, tickedCodes } from '../../src/assessment/answers/assessment.ts';
import { createDisk } from '../fixtures/memory-store.ts';
import { current, note, startTab, tick, ticks } from '../fixtures/session-tab.ts';

describe('two tabs', () => {
  test('ticking in turn lose nothing', async () => {
    const disk = createDisk();
    const { session: one } = await startTab(disk);
    tick(one, 'A');
    await one.flush();
    const { session: two } = await startTab(disk);
    for (const [session, code] of [
      [one, 'B'],
      [two, 'C'],
      [one, 'D'],
      [two, 'E'],
    ] as const) {
      tick(session, code);
      await session.flush();
    }
    await Promise.resolve();
    expect(ticks(two)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(ticks((await startTab(disk)).session)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  test('a tab that shows what the other kept says that it is kept', async () => {
    const disk = createDisk();
    const [{ session: one }, { session: two }] = [await startTab(disk), await startTab(disk)];
    expect(two.getState().save).toEqual({ kind: 'nothing-yet' });
    tick(one, 'A');
    await one.flush();
    await expect.poll(() => ticks(two)).toEqual(['A']);
    expect(two.getState().save).toEqual({ kind: 'kept' });
  });

  test('a reset in one is a reset in the other: a tick there brings nothing back that was taken away', async () => {
    const disk = createDisk();
    const { session: one } = await startTab(disk);
    tick(one, 'A');
    await one.flush();
    const { session: two } = await startTab(disk);
    await one.reset();
    expect(ticks(two)).toEqual([]);
    expect(two.getState().save).toEqual({ kind: 'reset-elsewhere' });
    tick(two, 'B');
    await two.flush();
    expect(ticks((await startTab(disk)).session)).toEqual(['B']);
  });

  test('each can take back a reset, and both then show what was there', async () => {
    const disk = createDisk();
    const { session: one } = await startTab(disk);
    tick(one, 'A');
    await one.flush();
    const { session: two } = await startTab(disk);
    await one.reset();
    two.undoReset();
    await two.flush();
    const shown = [...one.getState().records.values()].map(({ assessment }) => [...tickedCodes(assessment)]);
    expect(shown).toContainEqual(['A']);
    expect(ticks(two)).toEqual(['A']);
  });

  test('a reset that fails leaves both as they were', async () => {
    const disk = createDisk();
    const { session: one } = await startTab(disk);
    tick(one, 'A');
    await one.flush();
    const { session: two } = await startTab(disk);
    disk.fault = 'failed';
    await one.reset();
    expect([ticks(one), ticks(two)]).toEqual([['A'], ['A']]);
    expect(one.getState().save).toEqual({ kind: 'unsaved', fault: 'failed' });
  });

  test('that change different items at the same time both keep theirs', async () => {
    const disk = createDisk();
    const { session: one } = await startTab(disk);
    tick(one, 'A');
    await one.flush();
    const { session: two } = await startTab(disk);
    tick(one, 'A', false);
    note(two, 'B', 'catatan');
    await Promise.all([one.flush(), two.flush()]);
    const { session: three } = await startTab(disk);
    expect(ticks(three)).toEqual([]);
    expect(answerOf(current(three), 'B').note).toBe('catatan');
  });

  test('undo takes back only what this tab did', async () => {
    const disk = createDisk();
    const { session: one } = await startTab(disk);
    tick(one, 'A');
    await one.flush();
    const { session: two } = await startTab(disk);
    tick(two, 'B');
    await two.flush();
    tick(one, 'C');
    await one.flush();
    one.undo();
    await one.flush();
    expect(ticks((await startTab(disk)).session)).toEqual(['A', 'B']);
  });

  test('undo leaves what another tab wrote on the same item', async () => {
    const disk = createDisk();
    const { session: one } = await startTab(disk);
    tick(one, 'A');
    await one.flush();
    const { session: two } = await startTab(disk);
    note(two, 'A', 'dari tab lain');
    await two.flush();
    await new Promise((resolve) => setTimeout(resolve));
    one.undo();
    await one.flush();
    expect(answerOf(current((await startTab(disk)).session), 'A')).toEqual({
      ticked: false,
      note: 'dari tab lain',
    });
  });

  test('undo and redo leave a name and figures that another tab wrote later', async () => {
    const disk = createDisk();
    const { session: one } = await startTab(disk);
    const units = (applied: number) => ({
      applied: String(applied),
      total: '34',
      inForce: { applied, total: 34 },
    });
    one.edit((before) => ({ ...before, name: 'Satu' }));
    one.edit((before) => ({ ...before, units: units(3) }));
    await one.flush();
    const { session: two } = await startTab(disk);
    two.edit((before) => ({ ...before, name: 'Dua', units: units(12) }));
    await two.flush();
    await new Promise((resolve) => setTimeout(resolve));
    expect(current(one)).toMatchObject({ name: 'Dua', units: units(12) });
    one.undo();
    one.undo();
    await one.flush();
    expect(current(one)).toMatchObject({ name: 'Dua', units: units(12) });
    one.redo();
    one.redo();
    await one.flush();
    expect(current((await startTab(disk)).session)).toMatchObject({ name: 'Dua', units: units(12) });
  });

  test('a page that is left before it has saved leaves its changes to the next one', async () => {
    const disk = createDisk();
    const { session: one } = await startTab(disk);
    tick(one, 'A');
    await one.flush();
    disk.fault = 'failed';
    tick(one, 'B');
    note(one, 'A', 'catatan');
    await one.flush();
    disk.fault = null;
    // The page is gone; what it noted is there.
    const { session: next } = await startTab(disk);
    expect(ticks(next)).toEqual(['A', 'B']);
    expect(answerOf(current(next), 'A').note).toBe('catatan');
    expect(ticks((await startTab(disk)).session)).toEqual(['A', 'B']);
  });

  test('an assessment that another tab deleted comes back with the next change here', async () => {
    const disk = createDisk();
    const { session: one } = await startTab(disk);
    tick(one, 'A');
    await one.flush();
    const { session: two } = await startTab(disk);
    two.remove(two.getState().currentId);
    await two.flush();
    await new Promise((resolve) => setTimeout(resolve));
    tick(one, 'B');
    await one.flush();
    expect(one.getState().records.get(one.getState().currentId)?.deleted).toBe(false);
    expect(ticks(one)).toEqual(['A', 'B']);
  });

  test('an older program stops writing once a newer one has taken over', async () => {
    const disk = createDisk();
    const { session, store } = await startTab(disk);
    tick(session, 'A');
    await session.flush();
    const { saves } = disk;
    store.hear({ kind: 'outdated' });
    tick(session, 'B');
    await session.flush();
    expect(disk.saves).toBe(saves);
    expect(session.getState().save).toEqual({ kind: 'unsaved', fault: 'outdated' });
    expect(ticks(session)).toEqual(['A', 'B']);
  });
});
