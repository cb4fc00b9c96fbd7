import type { ComponentChildren } from 'preact';
import {
  sameAnswers,
  sameThroughout,
  type Comparison,
  type EvidenceChange,
} from '../../../assessment/proposal/compare-assessments.ts';
import type { PlainKey } from '../../../assessment/answers/fields.ts';
import { LIST_NAMES } from '../../../assessment/kept/read-rows.ts';
import type { Estimate } from '../../../domain/estimate/estimate.ts';
import type { ScorerRubric } from '../../../domain/estimate/scorer-rubric.ts';
import { sayEstimate } from '../../../domain/estimate/estimate-sentences.ts';
import { BY_LABEL, BY_NAMES } from './by-names.ts';

type Figures = Pick<Estimate, 'min' | 'max' | 'claimed'>;

interface Props {
  rubric: ScorerRubric;
  comparison: Comparison;
  /** The estimates of the two sides. */
  before: Figures;
  after: Figures;
  /** The level of the headings, for the place where this stands. */
  heading?: 'h3' | 'h4';
}

/** What the page calls the fields of an assessment that are no item’s answer. */
export const FIELD_NAMES: Record<PlainKey, string> = {
  name: 'Nama',
  agency: 'Instansi',
  by: BY_LABEL,
  year: 'Tahun',
  target: 'Target level',
  units: 'Jumlah unit',
  splp: 'Terhubung ke SPLP',
  issues: 'Laporan memuat masalah dan rekomendasi',
  coverageTarget: 'Target penerapan',
  reviewed: 'Reviu terakhir',
  explanationLevel: 'Level penjelasan',
  others: 'Isian yang tidak dikenal',
};

/** What the differences do to the estimate, in one sentence. */
const sayLevelChange = (before: Figures, after: Figures): string => {
  if (after.min === before.min) return `Perkiraan tetap Level ${before.min}.`;
  return `Perkiraan ${after.min > before.min ? 'naik' : 'turun'} dari Level ${before.min} ke Level ${after.min}.`;
};

/** Whether something other than `min` is to be told: a list that leaves a level open, or a claim without evidence. */
const isPlain = ({ min, claimed }: Figures): boolean => min === claimed;

const sayRowChange = ({ added, removed, edited }: Omit<EvidenceChange, 'code'>, what: string): string =>
  [
    ...(added > 0 ? [`${added} ${what} ditambah`] : []),
    ...(removed > 0 ? [`${removed} ${what} dihapus`] : []),
    ...(edited > 0 ? [`${edited} ${what} diubah`] : []),
  ].join(', ');

/** An item with a way to its page; a code that the rubric does not know stands as it is. */
const CodeName = ({ rubric, code }: { rubric: ScorerRubric; code: string }) => {
  const item = rubric.items.find((one) => one.code === code);
  return item ? (
    <>
      {item.label}{' '}
      <a class="code" href={item.href}>
        {item.short}
      </a>
    </>
  ) : (
    <>
      <bdi class="long-name">{code}</bdi> <span class="soft">(kode tidak dikenal)</span>
    </>
  );
};

/** A field’s value in the reader’s words; "" where nothing is said. */
export const sayValue = (field: PlainKey, value: string): string => {
  if (field === 'by') return value === 'mandiri' ? BY_NAMES.mandiri : BY_NAMES.asesor;
  return (field === 'target' || field === 'explanationLevel') && value !== '' ? `Level ${value}` : value;
};

const FieldValue = ({ field, value }: { field: PlainKey; value: string }) =>
  value === '' ? (
    <em>{field === 'target' ? 'belum dipilih' : 'kosong'}</em>
  ) : (
    <bdi class="long-name">{sayValue(field, value)}</bdi>
  );

/** How two assessments differ, item by item and field by field, and what that does to the level. */
export const ComparisonView = ({ rubric, comparison, before, after, heading: Heading = 'h3' }: Props) => {
  const { gained, lost, notes, evidence, lists, fields } = comparison;
  const part = (title: string, entries: readonly ComponentChildren[]) =>
    entries.length > 0 && (
      <>
        <Heading>{title}</Heading>
        <ul>
          {entries.map((entry, index) => (
            <li key={index}>{entry}</li>
          ))}
        </ul>
      </>
    );
  const names = (codes: readonly string[]) => codes.map((code) => <CodeName key={code} rubric={rubric} code={code} />);
  return (
    <div class="comparison">
      {sameThroughout(comparison) ? (
        <p>Tidak ada yang berbeda.</p>
      ) : (
        sameAnswers(comparison) && <p>Centang, catatan, dan dokumennya sama.</p>
      )}
      <p>
        <strong>{sayLevelChange(before, after)}</strong> Perkiraan, bukan nilai resmi.
      </p>
      {!(isPlain(before) && isPlain(after)) && (
        <ul>
          <li>Sebelum: {sayEstimate(before)}</li>
          <li>Sesudah: {sayEstimate(after)}</li>
        </ul>
      )}
      {part('Bertambah', names(gained))}
      {part('Berkurang', names(lost))}
      {part('Catatan berubah', names(notes))}
      {part(
        'Dokumen berubah',
        evidence.map((change) => (
          <>
            <CodeName rubric={rubric} code={change.code} />: {sayRowChange(change, 'dokumen')}
          </>
        )),
      )}
      {part('Data berubah', [
        ...lists.map((change) => sayRowChange(change, LIST_NAMES[change.list])),
        ...fields.map((change) => (
          <>
            {FIELD_NAMES[change.field]}: <FieldValue field={change.field} value={change.before} /> →{' '}
            <FieldValue field={change.field} value={change.after} />
          </>
        )),
      ])}
    </div>
  );
};
