import { useState } from 'preact/hooks';
import { isYear, YEAR_RULE } from '../../../../assessment/files/year.ts';

interface Props {
  year: number | null;
  /** The name of the assessment. */
  of: string;
  onYear: (year: number | null) => void;
}

/** A year, null for an empty text, or undefined where the text is no year. */
const readYear = (typed: string): number | null | undefined => {
  const text = typed.trim();
  if (text === '') return null;
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
  return isYear(year) ? year : undefined;
};

/** Whether a text may still become a year as its writer goes on: nothing is wrong with “20” yet. */
const isUnfinished = (typed: string): boolean => /^\s*\d{1,3}$/.test(typed);

/**
 * The year of an assessment. A text that is no year stays in the field and is said to be none; the last valid year stays
 * in force. The text goes when the year is changed elsewhere (undo, another tab).
 */
export const YearField = ({ year, of, onYear }: Props) => {
  const [draft, setDraft] = useState<{ text: string; besides: number | null; left: boolean } | null>(null);
  const kept = draft?.besides === year ? draft : null;
  // What was kept before the rule held for files as well is shown as it is, and said to be no year.
  const refused = kept === null ? year !== null && !isYear(year) : kept.left || !isUnfinished(kept.text);
  return (
    <div>
      <label>
        Tahun
        <input
          type="text"
          inputMode="numeric"
          autocomplete="off"
          size={6}
          value={kept ? kept.text : (year ?? '')}
          aria-label={`Tahun, ${of}`}
          aria-invalid={refused}
          aria-describedby="asesmen-tahun-salah"
          onInput={(event) => {
            const text = event.currentTarget.value;
            const read = readYear(text);
            setDraft(read === undefined ? { text, besides: year, left: kept?.left ?? false } : null);
            if (read !== undefined) onYear(read);
          }}
          onBlur={() => {
            if (kept) setDraft({ ...kept, left: true });
          }}
        />
      </label>
      <div id="asesmen-tahun-salah" aria-live="polite">
        {refused && (
          <p class="notice">
            Tahun harus {YEAR_RULE}. Betulkan atau kosongkan;{' '}
            {year === null ? 'sementara ini tahunnya kosong.' : `sementara ini yang disimpan: ${year}.`}
          </p>
        )}
      </div>
    </div>
  );
};
