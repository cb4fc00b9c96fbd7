/**
 * `npm run judge:search`: how well the search answers the judged questions, by class, and which it answers wrongly. The
 * floor that it must not fall below is a test (tests/content/judged-search.test.ts).
 */
import { judgeSearch, shareOf, type Judgement } from '../fixtures/judge-search.ts';

const percent = (share: number) => `${(share * 100).toFixed(1).padStart(5)} %`;
const row = (name: string, own: readonly Judgement[]) => {
  const { first, three } = shareOf(own);
  console.log(
    `${name.padEnd(12)} ${String(own.length).padStart(3)}   first ${percent(first)}   first three ${percent(three)}`,
  );
};

const judgements = await judgeSearch();
for (const [name, own] of Map.groupBy(judgements, (judgement) => judgement.class)) row(name, own);
row('all', judgements);
for (const { question, place, right, first } of judgements.filter((judgement) => judgement.place !== 1))
  console.log(`\n“${question}” wants ${right.join(', ')}; place ${String(place)}; came: ${first.join(' · ')}`);
