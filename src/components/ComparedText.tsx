import type { LevelComparison } from '../text/compare-levels.ts';
import { SlashedWords } from './SlashedWords.tsx';

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
        const slashed = <SlashedWords text={words} />;
        // A changed sign alone is no news to a reader.
        const marked = stretch.kind !== 'kept' && /[\p{L}\p{N}]/u.test(words);
        return [
          stretch.text.slice(0, start),
          marked ? <mark key={words}>{slashed}</mark> : slashed,
          stretch.text.slice(start + words.length),
        ];
      })}
    </p>
  );
};
