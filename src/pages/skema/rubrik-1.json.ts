import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { PublishedRubricSchema } from '../../model/published-rubric.ts';
import { urlOf } from '../../site/address.ts';

/** The JSON Schema of `rubrik.json`, generated from the schema that the build itself uses. */
export const GET: APIRoute = () => {
  const schema = { $id: urlOf('skema/rubrik-1.json'), ...z.toJSONSchema(PublishedRubricSchema, { io: 'output' }) };
  return new Response(`${JSON.stringify(schema, null, 1)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
};
