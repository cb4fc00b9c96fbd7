import type { Coverage } from '../../domain/coverage.ts';
import type { Step } from '../../domain/next-steps.ts';
import type { ScorerItem, ScorerRubric } from '../../domain/scorer-rubric.ts';

interface Props {
  rubric: ScorerRubric;
  steps: readonly Step[];
  coverage: Coverage | null;
}

/** An item in words, with the way to its page. */
export const ItemName = ({ item }: { item: ScorerItem }) => (
  <>
    {item.label}{' '}
    <a class="code" href={item.href} translate={false}>
      {item.short}
    </a>
  </>
);

/** The same step in units, where figures are in force: the box follows them, so that ticking it is no way. */
const sayInUnits = (rubric: ScorerRubric, code: string, coverage: Coverage | null): string | null => {
  if (!coverage || !rubric.coverage) return null;
  const now = `kini ${String(coverage.applied)}`;
  if (code === rubric.coverage.all) return `seluruh ${String(coverage.total)} unit, ${now}`;
  return code === rubric.coverage.some ? `sedikitnya 1 dari ${String(coverage.total)} unit, ${now}` : null;
};

/** Steps still to take: one item each, or a choice of items. */
export const StepList = ({ rubric, steps, coverage }: Props) => (
  <ul>
    {steps.map(({ choices }) => {
      const items = choices.flatMap((code) => rubric.items.filter((item) => item.code === code));
      const units = choices.length === 1 ? sayInUnits(rubric, choices[0] ?? '', coverage) : null;
      return (
        <li key={choices.join()}>
          {items.length === 1 && items[0] ? (
            <ItemName item={items[0]} />
          ) : (
            <>
              salah satu dari:
              <ul>
                {items.map((item) => (
                  <li key={item.code}>
                    <ItemName item={item} />
                  </li>
                ))}
              </ul>
            </>
          )}
          {units !== null && ` (${units})`}
        </li>
      );
    })}
  </ul>
);
