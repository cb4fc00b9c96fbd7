import type { Rule } from '../../model/rule.ts';
import type { Coverage, CoverageFault } from './coverage.ts';
import type { Estimate } from './estimate.ts';
import type { ExplainedLevel, Explanation } from './explain-estimate.ts';
import type { Step } from './next-steps.ts';
import { childrenOf } from '../rubric/rule.ts';
import type { ScorerItem, ScorerRubric } from './scorer-rubric.ts';

const LIST = new Intl.ListFormat('id');

/** The result in one sentence, for the `<output>` and for a screen reader. */
export const sayEstimate = ({ min, max, claimed }: Pick<Estimate, 'min' | 'max' | 'claimed'>): string => {
  const parts = [`Perkiraan Level ${min}`];
  if (max > min) parts.push(`dapat mencapai Level ${max} bila salah satu bukti dianggap cukup`);
  if (claimed > max) parts.push(`keadaan Level ${claimed} dicentang, tetapi buktinya belum lengkap`);
  return `${parts.join('; ')}.`;
};

const FAULTS: Record<CoverageFault, string> = {
  incomplete: 'Isi kedua angka: jumlah unit yang sudah menerapkan dan jumlah seluruh unit.',
  'not-whole': 'Tulis bilangan bulat dengan angka saja, misalnya 12, tanpa koma, titik, atau tanda minus.',
  'no-units': 'Jumlah seluruh unit sedikitnya 1.',
  'too-many': 'Unit yang sudah menerapkan tidak dapat melebihi jumlah seluruh unit.',
};

/** What is wrong with the typed unit figures, and what counts meanwhile. */
export const sayCoverageFault = (fault: CoverageFault, inForce: Coverage | null): string =>
  `${FAULTS[fault]} ${
    inForce
      ? `Sementara ini yang dihitung: ${inForce.applied} dari ${inForce.total} unit.`
      : 'Sementara ini angka unit belum dihitung.'
  }`;

/** What the unit figures mean for the two conditions. */
export const sayCoverage = ({ applied, total }: Coverage): string => {
  if (applied === total) return `Seluruh ${total} unit sudah menerapkan.`;
  if (applied === 0) return `Belum satu pun dari ${total} unit menerapkan.`;
  return `${applied} dari ${total} unit sudah menerapkan (sebagian unit).`;
};

/** The result in a few words, for the bar at the foot of a phone. */
export const sayEstimateShort = ({ min, max }: Pick<Estimate, 'min' | 'max'>): string =>
  `Level ${min}${max > min ? ` · dapat mencapai ${max}` : ''}`;

/** The source’s own sentence on an open reading. */
type OpenReading = NonNullable<ScorerRubric['openReading']>;

/** A stretch of a sentence: words, a connective of the text, an item, or the sentence that an open reading rests on. */
export type Part = string | { connective: string } | ScorerItem | OpenReading;

/** A sentence with what it lists. Whoever writes it in a format decides how an item, a quote and a list look there. */
export interface Sentence {
  parts: readonly Part[];
  points: readonly Sentence[];
}

const sentence = (parts: readonly Part[], points: readonly Sentence[] = []): Sentence => ({ parts, points });

const nameItem = ({ items }: ScorerRubric, code: string): Part => items.find((item) => item.code === code) ?? code;

/** A rule in words, with the connective that the text gives: “SOP … atau tautan …”. */
const nameRule = (rubric: ScorerRubric, rule: Rule): Part[] => {
  if (typeof rule === 'string') return [nameItem(rubric, rule)];
  const connective = 'all' in rule ? ' dan ' : 'any' in rule ? ' atau ' : '; ';
  return childrenOf(rule).flatMap((part, index) => [...(index > 0 ? [{ connective }] : []), ...nameRule(rubric, part)]);
};

/** What a list is of, to stand after “di antara”: its numbers where it is one of lists, as the text numbers those. */
const nameMembers = (list: Rule): string =>
  childrenOf(list).every((member) => typeof member === 'string')
    ? 'bukti ini'
    : LIST.format(childrenOf(list).map((_, index) => `angka ${index + 1}`));

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
      ? sentence(
          ['salah satu dari:'],
          names.map((name) => sentence([name])),
        )
      : sentence([...names, ...sayInUnits(rubric, choices[0] ?? '', coverage)]);
  });

const sayWay = (steps: readonly Step[], targets: readonly number[]): string =>
  `${steps.length} butir lagi menuju Level ${LIST.format(targets.map(String))}`;

/**
 * What the next level lacks and the shortest ways up, each under its heading: a list that is both stands once. Mostly what
 * is missing is the shortest way to the next level as well, and to a target above levels that hold already.
 */
export const sayWaysUp = (
  rubric: ScorerRubric,
  explanation: Explanation,
): { heading: string; points: readonly Sentence[] }[] => {
  const { next, ways } = explanation;
  const toTarget = ways.filter(({ isNextLack }) => isNextLack).map(({ target }) => target);
  const list = (heading: string, steps: readonly Step[]) => ({ heading, points: saySteps(rubric, explanation, steps) });
  const lack = next && [
    ...(toTarget.includes(next.level) ? [] : [`Belum terpenuhi untuk Level ${next.level}`]),
    ...(toTarget.length > 0 ? [sayWay(next.lacking, toTarget)] : []),
  ];
  return [
    ...(lack ? [list(lack.join('; '), next.lacking)] : []),
    ...ways.filter(({ isNextLack }) => !isNextLack).map(({ steps, target }) => list(sayWay(steps, [target]), steps)),
  ];
};

/** What made an item count that is not ticked itself: “oleh bukti Level 3 (L3-B-a)”. */
export const sayCause = ({ items }: ScorerRubric, because: string): string => {
  const item = items.find(({ code }) => code === because);
  if (!item) return `oleh ${because}`;
  const kind = item.kind === 'kondisi' ? 'keadaan' : item.kind;
  return `oleh ${kind}${item.level === null ? '' : ` Level ${item.level}`} (${item.short})`;
};

/** Why `max` and `claimed` stand above `min`: of each open level in a part of its own, then of the others. */
export const sayReasons = (
  rubric: ScorerRubric,
  explanation: Explanation,
): { open: Sentence[][]; other: Sentence[] } => {
  const { levels, min } = explanation;
  const { openReading } = rubric;
  const among = (state: ExplainedLevel['state']) => levels.filter((one) => one.state === state);
  const ahead = among('ahead').map(({ level }) => level);
  return {
    open: among('open').map(({ level, openLists }) => [
      ...openLists.map((list) =>
        sentence(
          [`Level ${level} belum pasti: teks tidak menyebut “dan” atau “atau” di antara ${nameMembers(list)}:`],
          childrenOf(list).map((member) => sentence(nameRule(rubric, member))),
        ),
      ),
      sentence([`Bila salah satu sudah cukup, Level ${level} tercapai. Perkiraan ini menganggap semuanya wajib.`]),
      ...(openReading ? [sentence(['Teks kriteria ', openReading])] : []),
    ]),
    other: [
      ...among('unproven').map(({ level, evidence }) =>
        sentence(
          [
            `Keadaan Level ${level} dicentang, tetapi buktinya belum lengkap. Yang kurang${evidence.length > 0 ? ':' : ' ada di bawah ini.'}`,
          ],
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

/** The notes on editions and readings of the levels that are open, or that are one more; each with whose it is. */
export const sayNotes = (rubric: ScorerRubric, { levels }: Explanation, more?: ExplainedLevel | null): string[] =>
  rubric.levels
    .filter(({ level }) => level === more?.level || levels.some((one) => one.level === level && one.state === 'open'))
    .flatMap(({ notes }) => notes.map(({ text, source }) => (source === null ? text : `${text} Sumber: ${source}.`)));
