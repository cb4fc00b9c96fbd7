import { answerOf, toAnswers, type Assessment, type EvidenceEntry } from '../../assessment/assessment.ts';
import type { Coverage } from '../../domain/coverage.ts';
import { findLink } from '../../domain/citation.ts';
import { estimateLevel, type Answers, type Estimate } from '../../domain/estimate.ts';
import type { Finding, MemoEstimate, MemoLine, Run } from '../../domain/memo.ts';
import { findShortestWay, findShortfall, type Step, type Way } from '../../domain/next-steps.ts';
import { childrenOf } from '../../domain/rule.ts';
import type { ScorerRubric } from '../../domain/scorer-rubric.ts';
import type { Rule } from '../../model/rule.ts';
import { sayCoverage, sayEstimate } from '../../domain/estimate-sentences.ts';

interface Setting {
  rubric: ScorerRubric;
  /** The address before the rubric’s own links, such as “https://contoh.example”. */
  origin: string;
}

type Points = readonly (readonly Run[])[];

/** An item in words, with its code and its address; an unknown code alone. */
const nameItem = ({ rubric, origin }: Setting, code: string): Run[] => {
  const item = rubric.items.find((candidate) => candidate.code === code);
  if (!item) return [{ text: code }];
  const href = findLink(origin + item.href);
  return [{ text: `${item.label} (` }, href === null ? { text: code } : { text: code, href }, { text: ')' }];
};

const joinRuns = (parts: readonly (readonly Run[])[], word: string): Run[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [{ text: word }, ...part]));

/** A rule in words, with the connective that the text gives. */
const nameRule = (setting: Setting, rule: Rule): Run[] => {
  if (typeof rule === 'string') return nameItem(setting, rule);
  const word = 'all' in rule ? ' dan ' : 'any' in rule ? ' atau ' : '; ';
  return joinRuns(
    childrenOf(rule).map((part) => nameRule(setting, part)),
    word,
  );
};

/** The same step in units, where figures are in force. */
const sayInUnits = ({ rubric }: Setting, code: string, coverage: Coverage | null): Run[] => {
  if (!coverage || !rubric.coverage) return [];
  const [now, all] = [`kini ${coverage.applied}`, `${coverage.total} unit`];
  if (code === rubric.coverage.all) return [{ text: ` (seluruh ${all}, ${now})` }];
  return code === rubric.coverage.some ? [{ text: ` (sedikitnya 1 dari ${all}, ${now})` }] : [];
};

const nameSteps = (setting: Setting, steps: readonly Step[], coverage: Coverage | null): Points =>
  steps.map(({ choices }) => {
    const names = choices.map((code) => nameItem(setting, code));
    if (names.length > 1) return [{ text: 'salah satu dari: ' }, ...joinRuns(names, ' atau ')];
    return [...(names[0] ?? []), ...sayInUnits(setting, choices[0] ?? '', coverage)];
  });

const text = (words: string): Run[] => [{ text: words }];

const findReasons = (setting: Setting, answers: Answers, estimate: Estimate): Finding[] => {
  const { rubric, origin } = setting;
  const { open, unproven, ahead, min } = estimate;
  const { openReading } = rubric;
  const href = openReading === null ? null : findLink(origin + openReading.href);
  return [
    ...open.flatMap(({ level, lists }): Finding[] => [
      ...lists.map((list): Finding => ({
        runs: text(`Level ${level} belum pasti: teks tidak menyebut “dan” atau “atau” di antara bukti ini:`),
        points: childrenOf(list).map((member) => nameRule(setting, member)),
      })),
      {
        runs: text(
          `Bila semuanya wajib, Level ${level} belum tercapai; bila salah satu cukup, sudah. Yang dihitung di sini: semuanya wajib.`,
        ),
        points: [],
      },
      ...(openReading
        ? [
            {
              runs: [
                { text: 'Teks kriteria ' },
                href === null ? { text: openReading.short } : { text: openReading.short, href },
                { text: `: “${openReading.quote}”` },
              ],
              points: [],
            },
          ]
        : []),
    ]),
    ...rubric.levels
      .filter(({ level }) => open.some((one) => one.level === level))
      .flatMap(({ notes }) =>
        notes.map((note): Finding => ({ runs: text(`${note.text} (Sumber: ${note.source}.)`), points: [] })),
      ),
    ...unproven
      .filter(({ level }) => !open.some((one) => one.level === level))
      .map(({ level }): Finding => ({
        runs: text(`Level ${level} dinyatakan terpenuhi, belum didukung bukti. Bukti yang kurang:`),
        points: nameSteps(setting, findShortfall(rubric, answers, level)?.evidence ?? [], answers.coverage),
      })),
    ...(ahead.length > 0
      ? [
          {
            runs: text(
              `Syarat Level ${ahead.join(', ')} sendiri sudah terpenuhi, tetapi baru berarti setelah Level ${min + 1} terpenuhi.`,
            ),
            points: [],
          },
        ]
      : []),
  ];
};

/** A document in one line, with everything that was typed of it. */
const sayDocument = ({ name, number, date, subject, part, page, file, link }: EvidenceEntry): string =>
  [name, number, date, subject && `perihal ${subject}`, part, page && `halaman ${page}`, file && `berkas ${file}`, link]
    .filter((words) => words !== '')
    .join(', ');

/** What counts, each with what brought it, its documents and its note in the writer’s own words. */
const listMet = (setting: Setting, assessment: Assessment, counted: Estimate['counted']): Points =>
  setting.rubric.items
    .filter(({ code }) => counted.has(code))
    .map(({ code }) => {
      const because = counted.get(code) ?? null;
      const { note, evidence } = answerOf(assessment, code);
      const documents = evidence.map(sayDocument).filter((words) => words !== '');
      return [
        ...nameItem(setting, code),
        ...(because === null ? [] : text(`, ikut terpenuhi karena ${because}`)),
        ...(documents.length > 0 ? text(`. Bukti: ${documents.join('; ')}`) : []),
        ...(note === '' ? [] : text(`. Catatan: ${note}`)),
      ];
    });

const listFacts = ({ name, agency, year, by, units }: Assessment): MemoLine[] => [
  { label: 'Asesmen', value: name || null },
  { label: 'Instansi', value: agency || null },
  { label: 'Tahun', value: year === null ? null : String(year) },
  { label: 'Penilai', value: by === 'mandiri' ? 'penilaian mandiri' : 'asesor' },
  ...(units.inForce ? [{ label: 'Unit kerja atau perangkat daerah', value: sayCoverage(units.inForce) }] : []),
];

/** What a memo says of an assessment: the estimate, why, what is missing, the shortest ways up. */
export const describeAssessment = (
  rubric: ScorerRubric,
  assessment: Assessment,
  origin: string,
): { estimate: MemoEstimate; levels: number[] } => {
  const setting = { rubric, origin };
  const answers = toAnswers(assessment);
  const estimate = estimateLevel(rubric, answers);
  const { min, max } = estimate;
  const shortfall = findShortfall(rubric, answers, min + 1);
  const targets = [...new Set([min + 1, assessment.target ?? min + 1])];
  const ways = targets.flatMap((target) => findShortestWay(rubric, answers, target) ?? []);
  const lacking = shortfall ? nameSteps(setting, [...shortfall.criteria, ...shortfall.evidence], answers.coverage) : [];
  const isShortest = ({ target, steps }: Way) => target === shortfall?.level && steps.length === lacking.length;
  const shortest = ways.find(isShortest);
  return {
    estimate: {
      facts: listFacts(assessment),
      result: sayEstimate(estimate),
      reasons: [
        ...(max > min ? [{ runs: text('Angka yang dipakai adalah yang lebih rendah.'), points: [] }] : []),
        ...findReasons(setting, answers, estimate),
      ],
      met: listMet(setting, assessment, estimate.counted),
      missing: [
        ...(shortfall
          ? [
              {
                // What is missing is itself the shortest way, unless levels between are open or one item brings two.
                heading: `Belum terpenuhi untuk Level ${shortfall.level}${shortest ? `, sekaligus langkah tersingkat: ${shortest.steps.length} butir lagi` : ''}`,
                points: lacking,
              },
            ]
          : []),
        ...ways
          .filter((way) => way !== shortest)
          .map(({ target, steps }) => ({
            heading: `Langkah tersingkat menuju Level ${target}: ${steps.length} butir lagi`,
            points: nameSteps(setting, steps, answers.coverage),
          })),
      ],
    },
    // What the estimate rests on, and what it lacks.
    levels: rubric.levels.map(({ level }) => level).filter((level) => level === min || level === min + 1),
  };
};
