import type { APIRoute } from 'astro';
import type { Node } from '../../../../domain/rubric/nodes.ts';
import type { Rubric } from '../../../../domain/rubric/rubric.ts';
import { PublishedCriterionSchema } from '../../../../model/published-criterion.ts';
import { nodePaths } from '../../../../queries/node-paths.ts';
import { getSource } from '../../../../queries/texts.ts';
import { urlOfCode } from '../../../../site/address.ts';
import { publishCriterion } from '../../../../site/publish-criterion.ts';
import { sha256 } from '../../../../text/sha256.ts';

export const getStaticPaths = nodePaths;

/** A code’s page for programs, held against its own schema before it is written. */
export const GET: APIRoute<{ rubric: Rubric; node: Node }> = async ({ props: { rubric, node } }) => {
  const source = await getSource(rubric.indicator.source);
  const published = PublishedCriterionSchema.parse(
    publishCriterion(rubric, node, { source, urlOf: urlOfCode, hash: sha256 }),
  );
  return new Response(`${JSON.stringify(published, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
