import { pathOfCode } from '../../domain/code/code.ts';
import { accessDay } from '../../page-scripts/cite/access-day.ts';
import type { FoundCitation } from './use-citations.ts';
import { Memo } from '../memo/Memo.tsx';

interface Props {
  /** In the reader’s order. */
  codes: readonly string[];
  find: (code: string) => FoundCitation;
  /** The site’s whole address, with a trailing "/". */
  site: string;
}

/** A memo that quotes the collected criteria. A code without words keeps its place in a list of its own. */
export const CollectionMemo = ({ codes, find, site }: Props) => {
  const found = codes.map((code) => ({ code, citation: find(code) }));
  if (found.some(({ citation }) => citation.kind === 'loading')) return <p role="status">Memuat teksnya …</p>;
  return (
    <>
      <h2>Nota dinas</h2>
      <Memo
        kind="kutipan"
        matter={{
          citations: found.flatMap(({ citation }) => (citation.kind === 'found' ? [citation.subject] : [])),
          unknown: found.flatMap(({ code, citation }) =>
            citation.kind === 'found' ? [] : [{ code, url: site + pathOfCode(code) }],
          ),
          day: accessDay(),
          estimate: null,
        }}
      />
    </>
  );
};
