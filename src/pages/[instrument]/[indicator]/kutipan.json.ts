import type { APIRoute } from 'astro';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import { rubricPaths } from '../../../queries/rubric-paths.ts';
import { urlOfCode } from '../../../site/address.ts';
import { citeIndicator, citeRubric, withSlips } from '../../../site/cite-node.ts';

export const getStaticPaths = rubricPaths;

/** What a citation of each code says, the indicator’s first: for the collection and the memo, fetched on demand. */
export const GET: APIRoute<{ rubric: Rubric }> = ({ props: { rubric } }) =>
  new Response(
    `${JSON.stringify([
      citeIndicator(rubric, urlOfCode),
      ...citeRubric(rubric, urlOfCode).map((subject) => withSlips(rubric, subject)),
    ])}\n`,
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  );
