import { findGroup } from '../domain/rubric/nodes.ts';
import type { Level, Passage, Rubric } from '../domain/rubric/rubric.ts';
import { compareWords, shareOfKeptWords, type WordChange } from './compare-words.ts';

/** One passage held against its like on the next level down or up. */
export interface LevelComparison {
  /** The lower and the higher level of the two; one of them is the passage’s own. */
  lower: Level;
  higher: Level;
  /** The page of the other level’s words: that of a passage, or of the numbered ones together. */
  code: string;
  /** From the lower level’s words to the higher one’s; null where no words of the other level answer to these. */
  changes: WordChange[] | null;
}

/** Numbered rows carry no number across levels: they are held against each other only with so many words in common. */
const LEAST_SHARE = 0.4;

const isNumbered = ({ code }: Passage): boolean => /\d$/.test(code);

const compareWith = (rubric: Rubric, passage: Passage, own: Level, other: Level): LevelComparison | null => {
  const [lower, higher] = other.level < own.level ? [other, own] : [own, other];
  const candidates = rubric.passages
    .filter(({ kind, level }) => kind === passage.kind && level === other.level)
    .map((candidate) => {
      const changes =
        lower === other ? compareWords(candidate.text, passage.text) : compareWords(passage.text, candidate.text);
      return { code: candidate.code, numbered: isNumbered(candidate), changes, share: shareOfKeptWords(changes) };
    })
    .sort((a, b) => b.share - a.share);
  const [nearest] = candidates;
  if (!nearest) return null;
  if ((nearest.numbered || isNumbered(passage)) && nearest.share < LEAST_SHARE)
    return { lower, higher, code: findGroup(rubric, other)?.code ?? nearest.code, changes: null };
  return { lower, higher, code: nearest.code, changes: nearest.changes };
};

/** The same criterion one level lower and one level higher, as far as there is one; nothing for an explanation. */
export const compareLevels = (
  rubric: Rubric,
  passage: Passage,
): { down: LevelComparison | null; up: LevelComparison | null } => {
  const own = rubric.levels.find(({ level }) => level === passage.level);
  const at = (step: number) => rubric.levels.find(({ level }) => own !== undefined && level === own.level + step);
  const to = (other: Level | undefined) => (own && other ? compareWith(rubric, passage, own, other) : null);
  return { down: to(at(-1)), up: to(at(1)) };
};
