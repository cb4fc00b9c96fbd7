import type { APIRoute } from 'astro';
import { csvOfRubric, publishRubric } from '../../../domain/rubric/published.ts';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import { getSource } from '../../../queries/texts.ts';
import { urlOfCode } from '../../../site/address.ts';
import { rubricPaths } from '../../../queries/rubric-paths.ts';
import { sha256 } from '../../../text/sha256.ts';

export const getStaticPaths = rubricPaths;

/** `rubrik.csv` (contract §3): one line a passage. */
export const GET: APIRoute<{ rubric: Rubric }> = async ({ props: { rubric } }) => {
  const source = await getSource(rubric.indicator.source);
  const csv = csvOfRubric(publishRubric(rubric, { source, urlOf: urlOfCode, hash: sha256 }));
  return new Response(csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
