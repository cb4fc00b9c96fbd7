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

type Loading = { kind: 'loading' | 'failed' } | { kind: 'loaded'; subjects: ReadonlyMap<string, CitationSubject> };

/** Where a code’s words are; none where the site does not have its indicator. */
export const sourceOf = (sources: readonly CitationSource[], code: string): CitationSource | undefined =>
  sources.find((source) => source.code === code || isWithin(code, source.code));

/** Fetches the words of the collected codes, each indicator’s once, when one of its codes is collected. */
export const useCitations = (
  sources: readonly CitationSource[],
  codes: readonly string[],
): { find: (code: string) => FoundCitation; hasFailed: boolean; retry: () => void } => {
  const [loaded, setLoaded] = useState<ReadonlyMap<string, Loading>>(new Map());
  const asked = useRef(new Set<string>());
  const [attempt, setAttempt] = useState(0);
  const wanted = sources.filter((source) => codes.some((code) => sourceOf([source], code)));

  useEffect(() => {
    for (const { code, href } of wanted) {
      if (asked.current.has(code)) continue;
      asked.current.add(code);
      const put = (loading: Loading) => {
        setLoaded((before) => new Map([...before, [code, loading]]));
      };
      put({ kind: 'loading' });
      loadCitations(href).then(
        (subjects) => {
          put({ kind: 'loaded', subjects: new Map(subjects.map((subject) => [subject.code, subject])) });
        },
        () => {
          asked.current.delete(code);
          put({ kind: 'failed' });
        },
      );
    }
  }, [wanted.map(({ code }) => code).join(), attempt]);

  const find = useCallback(
    (code: string): FoundCitation => {
      const source = sourceOf(sources, code);
      if (!source) return { kind: 'unknown' };
      const loading = loaded.get(source.code) ?? { kind: 'loading' };
      if (loading.kind !== 'loaded') return loading;
      const subject = loading.subjects.get(code);
      return subject ? { kind: 'found', subject } : { kind: 'unknown' };
    },
    [sources, loaded],
  );
  return {
    find,
    hasFailed: [...loaded.values()].some(({ kind }) => kind === 'failed'),
    retry: () => {
      setAttempt(attempt + 1);
    },
  };
};
