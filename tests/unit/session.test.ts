import { describe, expect, test } from 'vitest';
import { answerOf, tickedCodes } from '../../src/assessment/answers/assessment.ts';
import { withAnswer } from '../../src/assessment/answers/fields.ts';
import { createSession } from '../../src/assessment/session/session.ts';
import { createDisk, createMemoryStore } from '../fixtures/memory-store.ts';
import { current, note, startTab, tick, ticks } from '../fixtures/session-tab.ts';

describe('keeping', () => {
  test('says “saved” only after what was written has been read back', async () => {
    const { session } = await startTab(createDisk());
    expect(session.getState().save).toEqual({ kind: 'nothing-yet' });
    tick(session, 'A');
    expect(session.getState().save).toEqual({ kind: 'saving' });
    await session.flush();
    expect(session.getState().save).toEqual({ kind: 'saved', at: 1000 });
  });

  test('knows when an assessment was last changed: by its reader, and not by being made or opened', async () => {
    const disk = createDisk();
    const { session } = await startTab(disk);
    const moments = ({ getState }: typeof session) =>
      [...getState().records.values()].map(({ changedAt }) => changedAt);
    expect(moments(session)).toEqual([null]);
    tick(session, 'A');
    await session.flush();
    expect(moments(session)).toEqual([1000]);
    expect(moments((await startTab(disk)).session)).toEqual([1000]);
  });

  test('asks the browser once to keep it for long', async () => {
    const disk = createDisk();
    const { session } = await startTab(disk);
    expect(disk.asked).toBe(0);
    tick(session, 'A');
    await session.flush();
    tick(session, 'B');
    await session.flush();
    expect(disk.asked).toBe(1);
  });

  test('sets aside how things stood before this visit, once', async () => {
    const disk = createDisk();
    const { session } = await startTab(disk);
    tick(session, 'A');
    await session.flush();
    expect(disk.snapshots).toEqual([]);
    const { session: again } = await startTab(disk);
    tick(again, 'B');
    tick(again, 'C');
    await again.flush();
    expect(disk.snapshots.map(({ record }) => [...tickedCodes(record.assessment)])).toEqual([['A']]);
  });

  test('opens again what was open last, with all that was said', async () => {
    const disk = createDisk();
    const { session } = await startTab(disk);
    tick(session, 'A');
    note(session, 'B', 'catatan');
    session.edit((before) => ({ ...before, units: { applied: '13', total: '12', inForce: null } }));
    await session.flush();
    const { session: again } = await startTab(disk);
    expect(current(again)).toEqual(current(session));
  });

  test('a fault is said, loses nothing, and is mended by trying again', async () => {
    const disk = createDisk();
    const { session } = await startTab(disk);
    disk.fault = 'full';
    tick(session, 'A');
    await session.flush();
    expect(session.getState().save).toEqual({ kind: 'unsaved', fault: 'full' });
    tick(session, 'B');
    expect(session.getState().save).toEqual({ kind: 'unsaved', fault: 'full' });
    disk.fault = null;
    await session.flush();
    expect(session.getState().save).toEqual({ kind: 'saved', at: 1000 });
    expect(ticks((await startTab(disk)).session)).toEqual(['A', 'B']);
  });

  test('what failed is tried again even when nothing else changes', async () => {
    const disk = createDisk();
    const { session } = await startTab(disk);
    disk.fault = 'failed';
    tick(session, 'A');
    await session.flush();
    disk.fault = null;
    await session.flush();
    expect(session.getState().save).toEqual({ kind: 'saved', at: 1000 });
    expect(ticks((await startTab(disk)).session)).toEqual(['A']);
  });

  test('storage that cannot be read leaves a page that works and says so', async () => {
    const disk = createDisk();
    disk.fault = 'blocked';
    const { session } = await startTab(disk);
    tick(session, 'A');
    expect(ticks(session)).toEqual(['A']);
    expect(session.getState().save).toEqual({ kind: 'unsaved', fault: 'blocked' });
  });

  test('what was ticked while the script was loading joins what was kept', async () => {
    const disk = createDisk();
    const { session } = await startTab(disk);
    tick(session, 'A');
    await session.flush();
    const { session: again } = await startTab(disk, (kept) =>
      withAnswer(kept, 'B', { ...answerOf(kept, 'B'), ticked: true }),
    );
    expect(ticks(again)).toEqual(['A', 'B']);
    expect(ticks((await startTab(disk)).session)).toEqual(['A', 'B']);
  });

  test('a change made before loading has ended is not lost', async () => {
    const disk = createDisk();
    const { session } = await startTab(disk);
    tick(session, 'A');
    await session.flush();
    const store = createMemoryStore(disk);
    const early = createSession({
      store,
      rubric: 'SPBE2020-I18',
      newId: () => 'early',
      now: () => 1000,
      firstName: 'Penilaian saya',
      later: (work) => work(),
    });
    const started = early.start();
    tick(early, 'B');
    await started;
    await early.flush();
    expect(ticks((await startTab(disk)).session)).toEqual(['A', 'B']);
  });
});

describe('what a hurried start must not lose', () => {
  test('a tick before loading has ended keeps the note and the figures that were kept', async () => {
    const disk = createDisk();
    const { session } = await startTab(disk);
    note(session, 'A', 'catatan');
    session.edit((before) => ({
      ...before,
      units: { applied: '12', total: '34', inForce: { applied: 12, total: 34 } },
    }));
    await session.flush();
    const store = createMemoryStore(disk);
    const early = createSession({
      store,
      rubric: 'SPBE2020-I18',
      newId: () => 'early',
      now: () => 1000,
      firstName: 'x',
      later: (work) => work(),
    });
    const started = early.start();
    tick(early, 'A');
    await early.flush();
    await started;
    await early.flush();
    expect(answerOf(current(early), 'A')).toEqual({ ticked: true, note: 'catatan' });
    expect(current(early).units.inForce).toEqual({ applied: 12, total: 34 });
    expect(disk.records.size).toBe(1);
    early.undo();
    expect(answerOf(current(early), 'A')).toMatchObject({ ticked: false, note: 'catatan' });
  });

  test('figures before loading has ended leave the kept pair in force while they are none', async () => {
    const disk = createDisk();
    const { session } = await startTab(disk);
    const inForce = { applied: 12, total: 34 };
    session.edit((before) => ({ ...before, units: { applied: '12', total: '34', inForce } }));
    await session.flush();
    const { session: again } = await startTab(disk, (first) => ({
      ...first,
      units: { applied: '5', total: '', inForce: null },
    }));
    expect(current(again).units).toEqual({ applied: '5', total: '', inForce });
  });

  test('a load that failed is tried again before anything is saved', async () => {
    const disk = createDisk();
    const { session } = await startTab(disk);
    tick(session, 'A');
    await session.flush();
    disk.fault = 'failed';
    const { session: late } = await startTab(disk);
    expect(late.getState().save).toEqual({ kind: 'unsaved', fault: 'failed' });
    disk.fault = null;
    await late.flush();
    const names = [...late.getState().records.values()].map(({ assessment }) => [...tickedCodes(assessment)]);
    expect(names).toContainEqual(['A']);
    // Nothing was there to be saved: what was found is what is said.
    expect(late.getState().save).toEqual({ kind: 'kept' });
  });

  test('what was ticked while nothing could be read opens at the next visit, beside what was kept', async () => {
    const disk = createDisk();
    const { session } = await startTab(disk);
    tick(session, 'A');
    await session.flush();
    disk.fault = 'full';
    const { session: late } = await startTab(disk);
    tick(late, 'B');
    disk.fault = null;
    await late.flush();
    const { session: next } = await startTab(disk);
    expect(ticks(next)).toEqual(['B']);
    const all = [...next.getState().records.values()].map(({ assessment }) => [...tickedCodes(assessment)]);
    expect(all).toEqual([['A'], ['B']]);
  });
});

describe('undo and redo', () => {
  test('go back and forth act by act', async () => {
    const { session } = await startTab(createDisk());
    tick(session, 'A');
    tick(session, 'B');
    session.undo();
    expect(ticks(session)).toEqual(['A']);
    session.undo();
    session.undo();
    expect(ticks(session)).toEqual([]);
    session.redo();
    session.redo();
    session.redo();
    expect(ticks(session)).toEqual(['A', 'B']);
  });

  test('take back a typed text as a whole, and a tick for itself', async () => {
    const { session } = await startTab(createDisk());
    tick(session, 'A');
    for (const words of ['c', 'ca', 'cat']) note(session, 'A', words);
    session.undo();
    expect(answerOf(current(session), 'A')).toMatchObject({ note: '', ticked: true });
  });
});

describe('several assessments', () => {
  test('stand side by side, and a deleted one comes back', async () => {
    const disk = createDisk();
    const { session } = await startTab(disk);
    tick(session, 'A');
    const first = session.getState().currentId;
    session.duplicate(first, 'Salinan');
    tick(session, 'B');
    expect(ticks(session)).toEqual(['A', 'B']);
    session.remove(session.getState().currentId);
    expect(session.getState().currentId).toBe(first);
    expect(ticks(session)).toEqual(['A']);
    await session.flush();
    const { session: again } = await startTab(disk);
    const copy = [...again.getState().records.values()].find(({ assessment }) => assessment.name === 'Salinan');
    expect(copy?.deleted).toBe(true);
    again.restore(copy?.id ?? '');
    expect(again.getState().records.get(copy?.id ?? '')?.deleted).toBe(false);
  });

  test('deleting the only one opens an empty one', async () => {
    const { session } = await startTab(createDisk());
    tick(session, 'A');
    session.remove(session.getState().currentId);
    expect(ticks(session)).toEqual([]);
  });

  test('a reset takes all away, and there is a way back', async () => {
    const disk = createDisk();
    const { session } = await startTab(disk);
    tick(session, 'A');
    await session.flush();
    await session.reset();
    expect(ticks(session)).toEqual([]);
    // One empty assessment is what all tabs go on with.
    expect(disk.records.size).toBe(1);
    session.undoReset();
    await session.flush();
    expect(ticks((await startTab(disk)).session)).toEqual(['A']);
  });
});
