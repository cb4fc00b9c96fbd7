import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { PublishedCriterionSchema } from '../../model/published-criterion.ts';
import { urlOf } from '../../site/address.ts';

/** The JSON Schema of `kriteria.json`, generated from the schema that the build itself uses. */
export const GET: APIRoute = () => {
  const schema = { $id: urlOf('skema/kriteria-1.json'), ...z.toJSONSchema(PublishedCriterionSchema, { io: 'output' }) };
  return new Response(`${JSON.stringify(schema, null, 1)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
};
