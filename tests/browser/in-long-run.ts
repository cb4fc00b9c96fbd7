import { test } from '@playwright/test';

/**
 * A test that takes too long for each run: with `LONG=1` it is one, and else it is none at all. Were it skipped, it would
 * stand in the last line of every other run, where a skipped test is one that this machine could not run.
 */
export const inLongRun = process.env['LONG'] === '1' ? test : () => undefined;
