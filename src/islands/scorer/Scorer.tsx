import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { applyCoverage, readCoverage, type Coverage } from '../../domain/coverage.ts';
import { estimateLevel } from '../../domain/estimate.ts';
import type { ScorerRubric } from '../../domain/scorer-rubric.ts';
import { Checklist } from './Checklist.tsx';
import { CoverageFields, type TypedCoverage } from './CoverageFields.tsx';
import { Result } from './Result.tsx';

interface Props {
  rubric: ScorerRubric;
}

const FORM_ID = 'penilaian';

interface ServedForm {
  ticked: ReadonlySet<string>;
  typed: TypedCoverage;
}

const EMPTY: ServedForm = { ticked: new Set(), typed: { applied: '', total: '' } };

/** What stands in the served form when the script takes over: ticks made while it loaded must not be lost. */
const readServedForm = (): ServedForm => {
  const form = typeof document === 'undefined' ? null : document.querySelector<HTMLFormElement>(`form#${FORM_ID}`);
  if (!form) return EMPTY;
  const boxes = form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]:checked');
  const figure = (name: string) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? '';
  return {
    ticked: new Set([...boxes].map(({ value }) => value)),
    typed: { applied: figure('unit-applied'), total: figure('unit-total') },
  };
};

const readInForce = ({ applied, total }: TypedCoverage, last: Coverage | null): Coverage | null => {
  const reading = readCoverage(applied, total);
  if (reading.kind === 'valid') return reading.coverage;
  return reading.kind === 'empty' ? null : last;
};

/**
 * The checklist with its living estimate. The server renders the same form; the script takes it over as it stands: it
 * reads the form before its first render (which unticks it, being the server’s) and puts that back right after it.
 */
export const Scorer = ({ rubric }: Props) => {
  const [served] = useState(readServedForm);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(EMPTY.ticked);
  const [units, setUnits] = useState<{ typed: TypedCoverage; inForce: Coverage | null }>({
    typed: EMPTY.typed,
    inForce: null,
  });
  const [ready, setReady] = useState(false);
  useLayoutEffect(() => {
    setTicked(served.ticked);
    setUnits({ typed: served.typed, inForce: readInForce(served.typed, null) });
    setReady(true);
  }, [served]);

  const answers = useMemo(() => ({ ticked, coverage: units.inForce }), [ticked, units.inForce]);
  const estimate = useMemo(() => estimateLevel(rubric, answers), [rubric, answers]);

  const tick = (code: string, on: boolean) => {
    setTicked((before) => {
      const after = new Set(before);
      if (on) after.add(code);
      else after.delete(code);
      return after;
    });
  };

  return (
    <form
      id={FORM_ID}
      class="scorer"
      data-ready={ready ? '' : undefined}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <div>
        {rubric.coverage && (
          <CoverageFields
            typed={units.typed}
            reading={readCoverage(units.typed.applied, units.typed.total)}
            inForce={units.inForce}
            onType={(typed) => {
              setUnits((before) => ({ typed, inForce: readInForce(typed, before.inForce) }));
            }}
          />
        )}
        <Checklist
          rubric={rubric}
          shown={applyCoverage(ticked, rubric.coverage, units.inForce)}
          counted={estimate.counted}
          figuresInForce={units.inForce !== null}
          onTick={tick}
        />
      </div>
      {ready ? (
        <Result rubric={rubric} answers={answers} estimate={estimate} />
      ) : (
        <p class="result">
          Perkiraan muncul di sini setelah skrip termuat. Tanpa JavaScript, daftar ini tetap dapat dicentang, dicetak,
          dan diisi dengan tangan; cara membaca levelnya ada di bawah daftar.
        </p>
      )}
    </form>
  );
};
