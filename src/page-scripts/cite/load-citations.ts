import type { CitationSubject } from '../../domain/citation/citation-subject.ts';

/**
 * Fetches what a citation of each code of an indicator says.
 * @param href the address of its `kutipan.json`
 * @throws where the line is cut or something else answers
 */
export const loadCitations = async (href: string): Promise<CitationSubject[]> => {
  const response = await fetch(href);
  const subjects: unknown = await response.json();
  if (!response.ok || !Array.isArray(subjects)) throw new Error(`${href} is no list of citations.`);
  // Made by the same build, so that it is not checked again.
  return subjects as CitationSubject[];
};
