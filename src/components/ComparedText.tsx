import type { LevelComparison } from '../text/compare-levels.ts';

interface Props {
  code: string;
  text: string;
  /** The passage held against the level below; null where there is none, or no words of it answer to these. */
  comparison: LevelComparison | null;
}

/**
 * A passage’s text alone, whole and unchanged (contract §5), in which the words that the level below lacks are marked.
 * What that level had instead is not told here: it would be no text of this passage.
 */
export const ComparedText = ({ code, text, comparison }: Props) => {
  const stretches = (comparison?.changes ?? [{ kind: 'kept' as const, text }]).filter(({ kind }) => kind !== 'removed');
  return (
    <p data-code={code}>
      {stretches.map((stretch) => {
        const words = stretch.text.trim();
        const start = stretch.text.indexOf(words);
        // A changed sign alone is no news to a reader.
        if (stretch.kind === 'kept' || !/[\p{L}\p{N}]/u.test(words)) return stretch.text;
        return [
          stretch.text.slice(0, start),
          <mark key={words}>{words}</mark>,
          stretch.text.slice(start + words.length),
        ];
      })}
    </p>
  );
};
