import { test } from '@playwright/test';
import { buildChangedSite, type ChangedSite } from '../fixtures/changed-site.ts';
import { testManyRubrics } from './many-rubrics.ts';
import { testRetiredCodes } from './retired-codes.ts';
import { testSecondInstrument } from './second-instrument.ts';
import { siteEnvironment } from './site.ts';

// One worker, so that one build serves every test: it takes as long as twenty of them.
test.describe.configure({ mode: 'default' });

let site: ChangedSite | undefined;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await buildChangedSite(siteEnvironment);
});
test.afterAll(() => site?.close());
const ask = () => {
  if (!site) throw new Error('The changed site is not built.');
  return site;
};

test.describe('a site on which words were changed and codes retired', () => {
  testRetiredCodes(ask);
});
test.describe('a site with a second instrument', () => {
  testSecondInstrument(ask);
});
test.describe('a site of several rubrics', () => {
  testManyRubrics(ask);
});
