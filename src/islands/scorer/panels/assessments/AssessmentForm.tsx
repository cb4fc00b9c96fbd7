import type { Assessment } from '../../../../assessment/answers/assessment.ts';
import { findGrowthFault, type LimitFault } from '../../../../assessment/files/find-limit-fault.ts';
import { BY_LABEL, BY_NAMES } from '../by-names.ts';
import { nameOf, shortNameOf } from './assessment-names.ts';
import { LimitedText } from '../LimitedText.tsx';
import { YearField } from './YearField.tsx';

interface Props {
  assessment: Assessment;
  onEdit: (change: (assessment: Assessment) => Assessment) => void;
}

const NAMELESS =
  'Nama masih kosong, sehingga penilaian ini tampil sebagai “Tanpa nama”. Tulis namanya, misalnya “Penilaian 2026”.';
const BYS = ['mandiri', 'asesor'] as const;

/** What the open assessment is called, whose it is, of which year, and who assesses. */
export const AssessmentForm = ({ assessment, onEdit }: Props) => {
  const { by, year } = assessment;
  const short = shortNameOf(assessment);
  const nameless = assessment.name.trim() === '';

  const textField = (field: 'name' | 'agency', label: string, fault: string | null) => (
    <LimitedText
      id={`asesmen-${field}`}
      label={label}
      name={`${label}, ${short}`}
      value={assessment[field]}
      fault={fault}
      onText={(text) => {
        let found: LimitFault | null = null;
        onEdit((before) => {
          const after = { ...before, [field]: text };
          found = findGrowthFault(before, after);
          return found ? before : after;
        });
        return found;
      }}
    />
  );

  return (
    // No fieldset: a legend grows with the name, whatever the width of the page.
    <div role="group" aria-labelledby="data-asesmen">
      <h3 id="data-asesmen">Data penilaian yang terbuka</h3>
      <p>
        <bdi class="long-name">{nameOf(assessment)}</bdi>
      </p>
      <div class="fields">
        {textField('name', 'Nama', nameless ? NAMELESS : null)}
        {textField('agency', 'Instansi', null)}
        <YearField
          year={year}
          of={short}
          onYear={(changed) => {
            onEdit((before) => ({ ...before, year: changed }));
          }}
        />
      </div>
      <div role="radiogroup" aria-label={`${BY_LABEL}, ${short}`}>
        <span aria-hidden="true">{BY_LABEL}</span>
        {BYS.map((value) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name="asesmen-by"
              value={value}
              checked={by === value}
              onChange={() => {
                onEdit((before) => ({ ...before, by: value }));
              }}
            />{' '}
            {BY_NAMES[value]}
          </label>
        ))}
      </div>
    </div>
  );
};
