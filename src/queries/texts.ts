import { getCollection, getEntry, render } from 'astro:content';
import type { Page } from '../model/page.ts';
import type { Source } from '../model/source.ts';
import type { Term } from '../model/term.ts';

/** What a statement rests on. @throws for an id that content/sumber.yaml does not have. */
export const getSource = async (id: string): Promise<Source> => {
  const entry = await getEntry('sources', id);
  if (!entry) throw new Error(`content/sumber.yaml has no source "${id}".`);
  return entry.data;
};

/** A page of content/halaman with its body. @throws where there is none of that name. */
export const getPage = async (id: string): Promise<Page & Awaited<ReturnType<typeof render>>> => {
  const entry = await getEntry('pages', id);
  if (!entry) throw new Error(`There is no content/halaman/${id}.mdx.`);
  return { ...entry.data, ...(await render(entry)) };
};

/** A glossary entry; `slug` is its fragment on the glossary’s page. */
export type GlossaryTerm = Term & { slug: string } & Awaited<ReturnType<typeof render>>;

/** The glossary in alphabetical order. */
export const listTerms = async (): Promise<GlossaryTerm[]> => {
  const entries = await getCollection('terms');
  const terms = await Promise.all(
    entries.map(async (entry) => ({ ...entry.data, slug: entry.id, ...(await render(entry)) })),
  );
  return terms.sort((a, b) => a.term.localeCompare(b.term, 'id'));
};

/** The names of all sources by id. */
export const listSourceNames = async (): Promise<ReadonlyMap<string, string>> =>
  new Map((await getCollection('sources')).map(({ id, data }) => [id, data.name]));
