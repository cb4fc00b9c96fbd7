import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isWithin } from '../../domain/code/code.ts';
import type { CitationSubject } from '../../domain/citation/citation-subject.ts';
import { loadCitations } from '../../page-scripts/cite/load-citations.ts';

/** Where the words of one indicator’s codes are fetched. */
export interface CitationSource {
  /** The indicator’s code. */
  code: string;
  href: string;
}

/** What is known of a collected code. `unknown` is a code that the site does not have, or no longer. */
export type FoundCitation = { kind: 'loading' | 'failed' | 'unknown' } | { kind: 'found'; subject: CitationSubject };

/** Where a code’s words are; none where the site does not have its indicator. */
export const sourceOf = (sources: readonly CitationSource[], code: string): CitationSource | undefined =>
  sources.find((source) => source.code === code || isWithin(code, source.code));

/** Fetches the words of the collected codes, each indicator’s once, when one of its codes is collected. */
export const useCitations = (
  sources: readonly CitationSource[],
  codes: readonly string[],
): { find: (code: string) => FoundCitation; hasFailed: boolean; retry: () => void } => {
  /** By the code of the indicator; null for what failed. */
  const [loaded, setLoaded] = useState<ReadonlyMap<string, readonly CitationSubject[] | null>>(new Map());
  const asked = useRef(new Set<string>());
  const wanted = sources.filter((source) => codes.some((code) => sourceOf([source], code)));
  const failed = [...loaded].flatMap(([code, subjects]) => (subjects ? [] : [code]));

  useEffect(() => {
    for (const { code, href } of wanted) {
      if (asked.current.has(code)) continue;
      asked.current.add(code);
      void loadCitations(href)
        .catch(() => null)
        .then((subjects) => {
          setLoaded((before) => new Map([...before, [code, subjects]]));
        });
    }
  }, [wanted.map(({ code }) => code).join(), loaded]);

  const find = useCallback(
    (code: string): FoundCitation => {
      const source = sourceOf(sources, code);
      if (!source) return { kind: 'unknown' };
      const subjects = loaded.get(source.code);
      if (!subjects) return { kind: subjects === null ? 'failed' : 'loading' };
      const subject = subjects.find((one) => one.code === code);
      return subject ? { kind: 'found', subject } : { kind: 'unknown' };
    },
    [sources, loaded],
  );
  return {
    find,
    hasFailed: failed.length > 0,
    retry: () => {
      for (const code of failed) asked.current.delete(code);
      setLoaded(new Map([...loaded].filter(([, subjects]) => subjects)));
    },
  };
};
