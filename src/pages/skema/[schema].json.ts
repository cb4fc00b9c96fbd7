import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { PublishedCriterionSchema } from '../../model/published-criterion.ts';
import { PublishedEvidenceSchema } from '../../model/published-evidence.ts';
import { PublishedRubricSchema } from '../../model/published-rubric.ts';
import { urlOf } from '../../site/address.ts';

const SCHEMAS = {
  'bukti-1': PublishedEvidenceSchema,
  'kriteria-1': PublishedCriterionSchema,
  'rubrik-1': PublishedRubricSchema,
};

export const getStaticPaths = () =>
  Object.entries(SCHEMAS).map(([schema, held]) => ({ params: { schema }, props: { held } }));

/** The JSON Schema of a data file, generated from the schema that the build itself uses. */
export const GET: APIRoute<{ held: z.ZodType }, { schema: string }> = ({ params: { schema }, props: { held } }) => {
  const json = { $id: urlOf(`skema/${schema}.json`), ...z.toJSONSchema(held, { io: 'output' }) };
  return new Response(`${JSON.stringify(json, null, 1)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
};
