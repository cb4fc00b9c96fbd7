import type { APIRoute } from 'astro';
import { getCodeList } from '../queries/code-list.ts';

/** Every code with its name: what the search and the not-found page ask for when somebody types one (contract §1). */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await getCodeList()), { headers: { 'content-type': 'application/json' } });
