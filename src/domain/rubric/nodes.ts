import { codeOfPart } from '../code/code.ts';
import type { Item, Level, Passage, Rubric } from './rubric.ts';

/** Passages of one kind of a level under a common code that is no passage itself, such as `…-L4-B` (contract §1). */
export interface PassageGroup {
  code: string;
  level: Level;
  passages: Passage[];
}

/** Something that has a code and a page of its own below an indicator, with its level and the passages that it shows. */
export type Node = { code: string; level: Level | null; passages: readonly Passage[] } & (
  | { type: 'level'; level: Level }
  | { type: 'group'; level: Level; group: PassageGroup }
  | { type: 'passage'; passage: Passage }
  | { type: 'item'; item: Item; passage: Passage }
);

/** The numbered evidence of a level under its common code; null where the level’s evidence is one passage. */
export const findGroup = (rubric: Rubric, level: Level): PassageGroup | null => {
  const code = codeOfPart(level.code, 'B');
  const passages = rubric.passages.filter(
    (passage) => passage.level === level.level && passage.kind === 'kriteria-bukti',
  );
  return passages.length > 0 && passages.every((passage) => passage.code !== code) ? { code, level, passages } : null;
};

/** Everything below an indicator that has a page, in the order of the text. */
export const listNodes = (rubric: Rubric): Node[] => {
  const ofPassage =
    (level: Level | null) =>
    (passage: Passage): Node[] => [
      { type: 'passage', code: passage.code, level, passages: [passage], passage },
      ...rubric.items
        .filter((item) => item.passage === passage.code)
        .map((item): Node => ({ type: 'item', code: item.code, level, passages: [passage], item, passage })),
    ];
  return [
    ...rubric.passages.filter(({ level }) => level === null).flatMap(ofPassage(null)),
    ...rubric.levels.flatMap((level): Node[] => {
      const group = findGroup(rubric, level);
      const passages = rubric.passages.filter((passage) => passage.level === level.level);
      const numbered = group?.passages ?? [];
      return [
        { type: 'level', code: level.code, level, passages },
        ...passages.filter((passage) => !numbered.includes(passage)).flatMap(ofPassage(level)),
        ...(group ? [{ type: 'group', code: group.code, level, passages: numbered, group } as const] : []),
        ...numbered.flatMap(ofPassage(level)),
      ];
    }),
  ];
};
