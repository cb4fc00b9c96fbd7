import type { ComponentChildren } from 'preact';
import {
  sameAnswers,
  sameThroughout,
  type Comparison,
  type EvidenceChange,
  type FieldChange,
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
  /**
   * What the two sides are called where two assessments stand side by side: nothing was added to or deleted from either.
   * Without it, `after` is what is proposed to become of `before`.
   */
  sides?: readonly [string, string];
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

/** What a proposed change does to the estimate, in one sentence. */
const sayLevelChange = (before: Figures, after: Figures): string => {
  if (after.min === before.min) return `Perkiraan tetap Level ${before.min}.`;
  return `Perkiraan ${after.min > before.min ? 'naik' : 'turun'} dari Level ${before.min} ke Level ${after.min}.`;
};

/** Whether something other than `min` is to be told: a list that leaves a level open, or a claim without evidence. */
const isPlain = ({ min, claimed }: Figures): boolean => min === claimed;

/** How a difference is said: of a proposed change, and of two assessments by their names. */
const wordsOf = (sides: Props['sides']) => {
  const [one, other] = sides ?? [];
  return sides
    ? {
        gained: `Terpenuhi hanya di ${String(other)}`,
        lost: `Terpenuhi hanya di ${String(one)}`,
        ticks: 'Dicentang di satu penilaian saja, tetapi terhitung sama',
        notes: 'Catatan yang berbeda',
        evidence: 'Dokumen yang berbeda',
        fields: 'Data yang berbeda',
        added: `hanya di ${String(other)}`,
        removed: `hanya di ${String(one)}`,
        edited: 'berbeda isinya',
      }
    : {
        gained: 'Menjadi terpenuhi',
        lost: 'Tidak lagi terpenuhi',
        ticks: 'Centangnya berubah, tetapi terhitung sama',
        notes: 'Catatan yang berubah',
        evidence: 'Dokumen yang berubah',
        fields: 'Data yang berubah',
        added: 'ditambah',
        removed: 'dihapus',
        edited: 'diubah',
      };
};

type Words = ReturnType<typeof wordsOf>;

const sayRowChange = (words: Words, change: Omit<EvidenceChange, 'code'>, what: string): string =>
  (['added', 'removed', 'edited'] as const)
    .filter((kind) => change[kind] > 0)
    .map((kind) => `${change[kind]} ${what} ${words[kind]}`)
    .join(', ');

/** An item with a way to its page; a code that the rubric does not know stands as it is. */
export const ItemName = ({ rubric, code }: { rubric: ScorerRubric; code: string }) => {
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
      kode yang tidak dikenal: <bdi class="long-name">{code}</bdi>
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

const FieldDifference = ({ change, sides }: { change: FieldChange; sides: Props['sides'] }) => {
  const { field, before, after } = change;
  const [one, other] = [<FieldValue field={field} value={before} />, <FieldValue field={field} value={after} />];
  return sides ? (
    <>
      {FIELD_NAMES[field]}: {one} di {sides[0]}, {other} di {sides[1]}
    </>
  ) : (
    <>
      {FIELD_NAMES[field]}: {one} → {other}
    </>
  );
};

/** How two assessments differ, item by item and field by field, and what that does to the level. */
export const ComparisonView = ({ rubric, comparison, before, after, sides, heading: Heading = 'h3' }: Props) => {
  const { gained, lost, ticks, notes, evidence, lists, fields } = comparison;
  const words = wordsOf(sides);
  const part = (title: string, entries: readonly ComponentChildren[]) =>
    entries.length > 0 && (
      <>
        <Heading class="long-name">{title}</Heading>
        <ul>
          {entries.map((entry, index) => (
            <li key={index}>{entry}</li>
          ))}
        </ul>
      </>
    );
  const names = (codes: readonly string[]) => codes.map((code) => <ItemName key={code} rubric={rubric} code={code} />);
  const [one, other] = sides ?? ['Sebelum', 'Sesudah'];
  return (
    <div class="comparison">
      {sameThroughout(comparison) ? (
        <p>Tidak ada yang berbeda.</p>
      ) : (
        sameAnswers(comparison) && <p>Centang, catatan, dan dokumennya sama.</p>
      )}
      {!sides && (
        <p>
          <strong>{sayLevelChange(before, after)}</strong> Perkiraan, bukan nilai resmi.
        </p>
      )}
      {(sides !== undefined || !(isPlain(before) && isPlain(after))) && (
        <ul>
          <li>
            <bdi class="long-name">{one}</bdi>: {sayEstimate(before)}
          </li>
          <li>
            <bdi class="long-name">{other}</bdi>: {sayEstimate(after)}
          </li>
        </ul>
      )}
      {sides && <p>Keduanya perkiraan, bukan nilai resmi.</p>}
      {part(words.gained, names(gained))}
      {part(words.lost, names(lost))}
      {part(words.ticks, names(ticks))}
      {part(words.notes, names(notes))}
      {part(
        words.evidence,
        evidence.map((change) => (
          <>
            <ItemName rubric={rubric} code={change.code} />: {sayRowChange(words, change, 'dokumen')}
          </>
        )),
      )}
      {part(words.fields, [
        ...lists.map((change) => sayRowChange(words, change, LIST_NAMES[change.list])),
        ...fields
          // The names of the sides say these two.
          .filter(({ field }) => !sides || (field !== 'name' && field !== 'year'))
          .map((change) => <FieldDifference key={change.field} change={change} sides={sides} />),
      ])}
    </div>
  );
};
