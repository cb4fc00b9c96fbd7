import type { CitationSubject } from '../../domain/citation/citation-subject.ts';

/**
 * What the actions around an element cite, and the short code that the reader sees. The page’s JSON comes from the same
 * build, so that it is not checked again.
 * @throws where the element does not stand in a row of actions (`<CiteActions>`)
 */
export const readCitation = (element: Element): { name: string; subject: CitationSubject } => {
  const { cite = '', citeName: name = '' } = element.closest<HTMLElement>('.cite')?.dataset ?? {};
  return { name, subject: JSON.parse(cite) as CitationSubject };
};
