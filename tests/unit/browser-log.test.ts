import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as browserLog from '../../src/database/browser-log.ts';

/** A browser that makes and deletes databases at once, and tells of each. */
const databases = (told: string[]) => {
  const answer = (act: string) => () => {
    const request: { onsuccess?: () => void; result: { close: () => void } } = { result: { close: () => undefined } };
    queueMicrotask(() => {
      told.push(act);
      request.onsuccess?.();
    });
    return request;
  };
  return { open: answer('made'), deleteDatabase: answer('deleted') };
};

const told: string[] = [];

let log: typeof browserLog;

/** Settles the log of the page, and tells when it has. */
const settle = () => log.settleLog().then(() => told.push('settled'));

let lives = 0;

/** The module as a page has it that was just opened: an instance of its own, since other files share theirs with each other. */
const openAnew = async () => {
  lives += 1;
  const address = `../../src/database/browser-log.ts?life=${lives}`;
  return (await import(/* @vite-ignore */ address)) as typeof browserLog;
};

beforeEach(async () => {
  // A channel reaches the modules of other files as well, in all threads.
  vi.stubGlobal('BroadcastChannel', undefined);
  log = await openAnew();
  vi.useFakeTimers();
  vi.stubGlobal('indexedDB', databases(told));
  told.length = 0;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('before a page writes', () => {
  it('waits beyond the deletion, of which Chromium tells before its log is new', async () => {
    void settle();
    await vi.advanceTimersByTimeAsync(249);
    expect(told).toEqual(['made', 'deleted']);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['made', 'deleted', 'settled']);
  });

  it('waits no more once that time has passed since', async () => {
    void settle();
    await vi.advanceTimersByTimeAsync(250);
    await settle();
    expect(told).toEqual(['made', 'deleted', 'settled', 'settled']);
  });

  it('waits for another new log after a fault', async () => {
    void settle();
    await vi.advanceTimersByTimeAsync(250);
    log.noteTornLog();
    void settle();
    await vi.advanceTimersByTimeAsync(249);
    expect(told).toEqual(['made', 'deleted', 'settled', 'made', 'deleted']);
    await vi.advanceTimersByTimeAsync(1);
    expect(told.at(-1)).toBe('settled');
  });
});
