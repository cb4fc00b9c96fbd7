import { tickedCodes, toAnswers, type Assessment } from '../../../../assessment/answers/assessment.ts';
import { LISTS } from '../../../../assessment/answers/fields.ts';
import { LIST_NAMES } from '../../../../assessment/kept/read-rows.ts';
import { applyCoverage } from '../../../../domain/estimate/coverage.ts';
import { sayCoverage, sayEstimate } from '../../../../domain/estimate/estimate-sentences.ts';
import { estimateLevel } from '../../../../domain/estimate/estimate.ts';
import type { ScorerRubric } from '../../../../domain/estimate/scorer-rubric.ts';
import { BY_LABEL, BY_NAMES } from '../by-names.ts';
import { FIELD_NAMES, ItemName } from '../ComparisonView.tsx';

interface Props {
  rubric: ScorerRubric;
  held: Assessment;
  /** A link says nothing of names, notes and documents, so that nothing is said of them here either. */
  isLink: boolean;
}

/** How much else a file holds: “2 catatan, 3 dokumen”; "" where it holds nothing else. */
const sayRest = (held: Assessment): string =>
  [
    [[...held.answers.values()].filter(({ note }) => note !== '').length, 'catatan'] as const,
    ...LISTS.map((list) => [held[list].length, LIST_NAMES[list]] as const),
  ]
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${String(count)} ${what}`)
    .join(', ');

/** What a link or a file holds, before it is said what taking it would change: the level, the figures, the ticked items. */
export const HeldView = ({ rubric, held, isLink }: Props) => {
  const { name, agency, year, by, target, units } = held;
  const ticked = applyCoverage(tickedCodes(held), rubric.coverage, units.inForce);
  const known = new Set(rubric.items.map(({ code }) => code));
  const rest = sayRest(held);
  const groups: (readonly [string, readonly string[]])[] = [
    ...rubric.levels.map(
      ({ level, name: step }) =>
        [
          `Level ${String(level)} · ${step}`,
          rubric.items.filter((item) => item.level === level && ticked.has(item.code)).map(({ code }) => code),
        ] as const,
    ),
    [
      'Data pendukung',
      rubric.items.filter((item) => item.level === null && ticked.has(item.code)).map(({ code }) => code),
    ],
    ['Kode yang tidak dikenal', [...ticked].filter((code) => !known.has(code))],
  ];
  return (
    <div class="comparison">
      <p>
        <strong>{sayEstimate(estimateLevel(rubric, toAnswers(held)))}</strong> Perkiraan, bukan nilai resmi.
      </p>
      <dl class="facts">
        {!isLink && (
          <>
            <dt>{FIELD_NAMES.name}</dt>
            <dd>
              <bdi class="long-name">{name || 'tidak diisi'}</bdi>
            </dd>
            <dt>{FIELD_NAMES.agency}</dt>
            <dd>
              <bdi class="long-name">{agency || 'tidak diisi'}</bdi>
            </dd>
            <dt>{FIELD_NAMES.year}</dt>
            <dd>{year ?? 'tidak diisi'}</dd>
            <dt>{BY_LABEL}</dt>
            <dd>{BY_NAMES[by]}</dd>
          </>
        )}
        {rubric.coverage && (
          <>
            <dt>{FIELD_NAMES.units}</dt>
            <dd>{units.inForce ? sayCoverage(units.inForce) : 'tidak disebut'}</dd>
          </>
        )}
        <dt>{FIELD_NAMES.target}</dt>
        <dd>{target === null ? 'tidak disebut' : `Level ${String(target)}`}</dd>
        {rest !== '' && (
          <>
            <dt>Isi lain</dt>
            <dd>{rest}</dd>
          </>
        )}
      </dl>
      {ticked.size === 0 && <p>Tidak ada butir yang dicentang.</p>}
      {groups.map(
        ([heading, codes]) =>
          codes.length > 0 && (
            <>
              <h3>{heading}</h3>
              <ul>
                {codes.map((code) => (
                  <li key={code}>
                    <ItemName rubric={rubric} code={code} />
                  </li>
                ))}
              </ul>
            </>
          ),
      )}
    </div>
  );
};
