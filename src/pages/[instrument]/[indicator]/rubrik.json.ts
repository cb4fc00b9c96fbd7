import type { APIRoute } from 'astro';
import { publishRubric } from '../../../domain/rubric/published.ts';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import { PublishedRubricSchema } from '../../../model/published-rubric.ts';
import { getSource } from '../../../queries/texts.ts';
import { urlOfCode } from '../../../site/address.ts';
import { rubricPaths } from '../../../queries/rubric-paths.ts';
import { sha256 } from '../../../text/sha256.ts';

export const getStaticPaths = rubricPaths;

/** `rubrik.json` (contract §3), held against its own schema before it is written. */
export const GET: APIRoute<{ rubric: Rubric }> = async ({ props: { rubric } }) => {
  const source = await getSource(rubric.indicator.source);
  const published = PublishedRubricSchema.parse(publishRubric(rubric, { source, urlOf: urlOfCode, hash: sha256 }));
  return new Response(`${JSON.stringify(published, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
