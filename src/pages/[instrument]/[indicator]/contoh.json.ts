import type { APIRoute } from 'astro';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import { rubricPaths } from '../../../queries/rubric-paths.ts';
import { getSample, hasSample } from '../../../queries/samples.ts';

export const getStaticPaths = async () => (await rubricPaths()).filter(({ props }) => hasSample(props.rubric.code));

/** The filled sample assessment that a newcomer can open with one press. */
export const GET: APIRoute<{ rubric: Rubric }> = async ({ props: { rubric } }) =>
  new Response(await getSample(rubric.code), { headers: { 'content-type': 'application/json; charset=utf-8' } });
