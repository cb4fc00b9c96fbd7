import type { Rule } from '../../model/rule.ts';
import type { Coverage } from '../estimate/coverage.ts';
import type { Estimate } from '../estimate/estimate.ts';
import { sayCause } from '../estimate/estimate-sentences.ts';
import type { ScorerItem, ScorerRubric } from '../estimate/scorer-rubric.ts';
import { childrenOf } from '../rubric/rule.ts';
import type { ExplainedLevel, Explanation } from './explain-estimate.ts';
import { keyOfStep, type Step } from './next-steps.ts';

const LIST = new Intl.ListFormat('id');

/** The source’s own sentence on an open reading. */
type OpenReading = NonNullable<ScorerRubric['openReading']>;

/** A stretch of a sentence: words, an item, or the sentence that an open reading rests on. */
export type Part = string | ScorerItem | OpenReading;

/** A sentence with what it lists. Whoever writes it in a format decides how an item, a quote and a list look there. */
export interface Sentence {
  parts: readonly Part[];
  points: readonly Sentence[];
  /** Whether one of its points is enough. */
  isChoice?: boolean;
}

const sentence = (parts: readonly Part[], points: readonly Sentence[] = []): Sentence => ({ parts, points });

const nameItem = ({ items }: ScorerRubric, code: string): Part => items.find((item) => item.code === code) ?? code;

/** The same step in units, where figures are in force: the box follows them, so that ticking it is no way. */
const sayInUnits = (rubric: ScorerRubric, code: string, coverage: Coverage | null): string[] => {
  if (!coverage) return [];
  const { applied, total } = coverage;
  if (code === rubric.coverage?.all) return [` (seluruh ${total} unit, kini ${applied})`];
  return code === rubric.coverage?.some ? [` (sedikitnya 1 dari ${total} unit, kini ${applied})`] : [];
};

/** Steps still to take: one item each, or a choice of items. */
export const saySteps = (rubric: ScorerRubric, { coverage }: Estimate, steps: readonly Step[]): Sentence[] =>
  steps.map(({ choices }) => {
    const names = choices.map((code) => nameItem(rubric, code));
    return names.length > 1
      ? {
          parts: ['salah satu dari:'],
          points: names.map((name) => sentence([name])),
          isChoice: true,
        }
      : sentence([...names, ...sayInUnits(rubric, choices[0] ?? '', coverage)]);
  });

const levelOf = ({ items }: ScorerRubric, { choices }: Step): number =>
  items.find(({ code }) => code === choices[0])?.level ?? 0;

/** Steps by level, ascending, each level with its own. */
const sayByLevel = (rubric: ScorerRubric, estimate: Estimate, steps: readonly Step[]): Sentence[] =>
  [...new Set(steps.map((step) => levelOf(rubric, step)))]
    .sort((a, b) => a - b)
    .map((level) =>
      sentence(
        [`Level ${level}:`],
        saySteps(
          rubric,
          estimate,
          steps.filter((step) => levelOf(rubric, step) === level),
        ),
      ),
    );

/** Something to do, under its heading. */
export interface WayUp {
  heading: string;
  /** What stands before the list; "" where nothing does. */
  lead: string;
  points: readonly Sentence[];
}

/**
 * What the next level lacks and the shortest ways up, each thing once: mostly what is missing is the shortest way to the
 * next level as well, and the way to a target begins with it.
 */
export const sayWaysUp = (rubric: ScorerRubric, explanation: Explanation): WayUp[] => {
  const { next, ways } = explanation;
  if (!next) return [];
  const listed = new Set(next.lacking.map(keyOfStep));
  const isNextWay = ways.some(({ isNextLack, target }) => isNextLack && target === next.level);
  const first: WayUp = {
    heading: isNextWay
      ? `${next.lacking.length} butir lagi ke Level ${next.level}`
      : `Belum ada untuk Level ${next.level}`,
    lead: '',
    points: saySteps(rubric, explanation, next.lacking),
  };
  const others = ways
    .filter(({ isNextLack }) => !isNextLack)
    .map(({ target, steps }): WayUp => {
      const rest = target === next.level ? steps : steps.filter((step) => !listed.has(keyOfStep(step)));
      const shared = steps.length - rest.length;
      // A document of a higher level can spare one that the next level asks for.
      const above = shared === listed.size ? `${shared} butir di atas` : `${shared} dari ${listed.size} butir di atas`;
      return {
        heading:
          target === next.level
            ? `Jalan tersingkat ke Level ${target}: ${steps.length} butir`
            : `Menuju Level ${target}: ${steps.length} butir`,
        lead: shared > 0 ? `${above}, lalu ${rest.length} butir ini:` : '',
        points: target === next.level ? saySteps(rubric, explanation, rest) : sayByLevel(rubric, explanation, rest),
      };
    });
  // Levels above the next hold already: what lifts to it lifts to the target as well.
  const same = ways.filter(({ isNextLack, target }) => isNextLack && target > next.level);
  return [
    same.length === 0 ? first : { ...first, heading: `${first.heading}, lalu langsung Level ${same[0]?.target ?? ''}` },
    ...others,
  ];
};

/** What counts, in words: the figures where they set it, else the item with what brought it. */
const sayHeld = (rubric: ScorerRubric, { coverage, counted }: Estimate, code: string): Sentence => {
  if (coverage && code === rubric.coverage?.all) return sentence([`Seluruh ${coverage.total} unit sudah menerapkan`]);
  if (coverage && code === rubric.coverage?.some)
    return sentence([`${coverage.applied} dari ${coverage.total} unit sudah menerapkan`]);
  const because = counted.get(code) ?? null;
  return sentence([nameItem(rubric, code), ...(because === null ? [] : [`, terpenuhi ${sayCause(rubric, because)}`])]);
};

/** Why the level is the one it is: what carries it, and that those below it hold as well. */
export const sayWhy = (rubric: ScorerRubric, explanation: Explanation): { heading: string; points: Sentence[] } => {
  const { levels, min } = explanation;
  const own = levels.find(({ level }) => level === min);
  const below = levels.filter(({ level }) => level < min).map(({ level }) => String(level));
  return {
    heading: `Mengapa Level ${min}`,
    points: [
      ...(own
        ? own.held.map((code) => sayHeld(rubric, explanation, code))
        : [sentence(['Setiap instansi memenuhi Level 1'])]),
      ...(below.length > 0 ? [sentence([`Level ${LIST.format(below)} di bawahnya juga terpenuhi`])] : []),
    ],
  };
};

/** The members of a list in words: their numbers where it is one of lists, as the text numbers those. */
const nameMembers = (rubric: ScorerRubric, list: Rule): Part[] => {
  const members = childrenOf(list);
  if (members.some((member) => typeof member !== 'string'))
    return [LIST.format(members.map((_, index) => `angka ${index + 1}`))];
  return members.flatMap((member, index) => [
    ...(index > 0 ? [' dan '] : []),
    typeof member === 'string' ? nameItem(rubric, member) : '',
  ]);
};

/** Why `max` and `claimed` stand above `min`: of each open level in a part of its own, then of the others. */
export const sayReasons = (
  rubric: ScorerRubric,
  explanation: Explanation,
): { open: Sentence[][]; other: Sentence[] } => {
  const { levels, min, next } = explanation;
  const { openReading } = rubric;
  const among = (state: ExplainedLevel['state']) => levels.filter((one) => one.state === state);
  const ahead = among('ahead').map(({ level }) => level);
  return {
    open: among('open').map(({ level, openLists, lacking }) => [
      ...openLists.map((list) =>
        sentence([
          `Level ${level} belum pasti: teks tidak menyebut “dan” atau “atau” di antara `,
          ...nameMembers(rubric, list),
          '.',
        ]),
      ),
      sentence([
        `Bila salah satu sudah cukup, Level ${level} tercapai; perkiraan ini menganggap semuanya wajib. `,
        ...(lacking.length > 1
          ? []
          : level === next?.level
            ? ['Satu dokumen yang disebut di bawah “1 butir lagi” memastikannya.']
            : [
                'Satu dokumen memastikannya: ',
                ...saySteps(rubric, explanation, lacking).flatMap(({ parts, points }) => [
                  ...parts,
                  ...points.flatMap((point, index) => [index > 0 ? ' atau ' : ' ', ...point.parts]),
                ]),
                '.',
              ]),
      ]),
      ...(openReading ? [sentence(['Teks kriteria ', openReading])] : []),
    ]),
    other: [
      // That evidence is missing is said by the result’s own sentence, and what, where no list names it yet.
      ...among('unproven')
        .filter(({ evidence }) => evidence.length > 0)
        .map(({ level, evidence }) =>
          sentence(
            [`Keadaan Level ${level} dicentang, tetapi buktinya belum lengkap. Yang kurang:`],
            saySteps(rubric, explanation, evidence),
          ),
        ),
      ...(ahead.length > 0
        ? [
            sentence([
              `Syarat khusus Level ${LIST.format(ahead.map(String))} terpenuhi, tetapi belum dihitung karena Level ${min + 1} belum terpenuhi.`,
            ]),
          ]
        : []),
    ],
  };
};

/** What going up does to the values above the indicator: to the target, or to the next level; "" at the top. */
export const sayEffect = ({ effects }: ScorerRubric, { min, next }: Explanation, target: number | null): string =>
  next ? (effects[(target !== null && target > min ? target : next.level) - min - 1] ?? '') : '';

/** The notes on editions and readings of the levels that are open, or that are one more; each with whose it is. */
export const sayNotes = (rubric: ScorerRubric, { levels }: Explanation, more?: ExplainedLevel | null): string[] =>
  rubric.levels
    .filter(({ level }) => level === more?.level || levels.some((one) => one.level === level && one.state === 'open'))
    .flatMap(({ notes }) => notes.map(({ text, source }) => (source === null ? text : `${text} Sumber: ${source}.`)));
