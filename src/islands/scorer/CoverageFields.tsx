import type { Coverage, CoverageReading } from '../../domain/estimate/coverage.ts';
import { sayCoverage, sayCoverageFault } from '../../domain/estimate/estimate-sentences.ts';

/** The two figures as they stand in their fields. */
export interface TypedCoverage {
  applied: string;
  total: string;
}

interface Props {
  typed: TypedCoverage;
  reading: CoverageReading;
  inForce: Coverage | null;
  onType: (typed: TypedCoverage) => void;
}

/** “Applied in a of t units”: text fields, so that what is typed stays there whatever it is. */
export const CoverageFields = ({ typed, reading, inForce, onType }: Props) => {
  const field = (name: keyof TypedCoverage, label: string) => (
    <label>
      {label}{' '}
      <input
        type="text"
        name={`unit-${name}`}
        inputMode="numeric"
        autocomplete="off"
        size={4}
        value={typed[name]}
        aria-invalid={reading.kind === 'fault'}
        aria-describedby="unit-kabar"
        onInput={(event) => {
          onType({ ...typed, [name]: event.currentTarget.value });
        }}
      />
    </label>
  );
  return (
    <div role="group" aria-label="Jumlah unit kerja atau perangkat daerah" class="units">
      {field('applied', 'Unit yang menerapkan')}
      {field('total', 'dari seluruh unit')}
      <p id="unit-kabar" class="soft" aria-live="polite">
        {reading.kind === 'empty' && 'Boleh kosong. Bila diisi, dua butir di atas mengikutinya.'}
        {reading.kind === 'fault' && <span class="notice">{sayCoverageFault(reading.fault, inForce)}</span>}
        {reading.kind === 'valid' && sayCoverage(reading.coverage)}
      </p>
    </div>
  );
};
