import { Fragment } from 'preact';
import type { LevelComparison } from '../text/compare-levels.ts';

interface Props {
  comparison: LevelComparison;
}

const CLASSES = { removed: 'gone', added: 'new' } as const;

/** A changed stretch; the blanks at its ends stay outside, so that no line runs through or under nothing. */
const mark = (name: string, text: string) => {
  const words = text.trim();
  const start = text.indexOf(words);
  return (
    <>
      {text.slice(0, start)}
      <span class={name}>{words}</span>
      {text.slice(start + words.length)}
    </>
  );
};

/**
 * Two levels’ words in one paragraph, the changed ones struck or underlined. It is the site’s comparison and no official
 * text, so that it carries no `data-code`. Each stretch begins with words that are only heard: they tell whose it is
 * whatever a screen reader makes of marks, and they go along into a copy, which could else pass for a quotation.
 * It is TSX, so that no line break of the source becomes a blank between the words.
 */
export const ChangedWords = ({ comparison: { lower, higher, changes } }: Props) => {
  const owners = {
    kept: 'Keduanya',
    removed: `Hanya Level ${String(lower.level)}`,
    added: `Hanya Level ${String(higher.level)}`,
  };
  return (
    <p class="changes">
      {(changes ?? []).map(({ kind, text }, index) => (
        <Fragment key={index}>
          <span class="unseen"> [{owners[kind]}:] </span>
          {kind === 'kept' ? text : mark(CLASSES[kind], text)}
        </Fragment>
      ))}
    </p>
  );
};
