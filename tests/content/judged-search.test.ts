import { expect, test } from 'vitest';
import { judgeSearch, shareOf } from '../fixtures/judge-search.ts';

/** Shares of judged questions whose first result is right: of all, and of each class. */
const FLOOR = 0.95;
const FLOOR_OF_CLASS = 0.9;

const judgements = await judgeSearch();
const wrong = (own: typeof judgements) => own.filter(({ place }) => place !== 1).map(({ question }) => question);

test('at least 60 questions are judged, at most a third of them in the text’s own words', () => {
  expect(judgements.length).toBeGreaterThanOrEqual(60);
  expect(judgements.filter((one) => one.class === 'own words').length * 3).toBeLessThanOrEqual(judgements.length);
});

test('the first result is right for the judged questions', () => {
  expect(shareOf(judgements).first, wrong(judgements).join(' · ')).toBeGreaterThanOrEqual(FLOOR);
});

test.each([...Map.groupBy(judgements, (one) => one.class)])('the first result is right in the class %s', (_, own) => {
  expect(shareOf(own).first, wrong(own).join(' · ')).toBeGreaterThanOrEqual(FLOOR_OF_CLASS);
});
