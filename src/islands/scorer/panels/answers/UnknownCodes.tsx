import { EMPTY_ANSWER, type Assessment } from '../../../../assessment/answers/assessment.ts';
import { withAnswer } from '../../../../assessment/answers/fields.ts';
import { sayUnknownFields } from '../../../../assessment/proposal/list-unknown-fields.ts';

interface Props {
  assessment: Assessment;
  codes: readonly string[];
  onEdit: (change: (assessment: Assessment) => Assessment) => void;
}

/** The assessment without a code: what was answered, and that documents prove it. */
const withoutCode = (assessment: Assessment, code: string): Assessment => ({
  ...withAnswer(assessment, code, EMPTY_ANSWER),
  documents: assessment.documents.map((one) =>
    one.items.includes(code) ? { ...one, items: one.items.filter((item) => item !== code) } : one,
  ),
});

/** Codes and fields that an assessment brings along and this program does not know: kept, shown, never thrown away by itself. */
export const UnknownCodes = ({ assessment, codes, onEdit }: Props) => (
  <fieldset>
    <legend>Yang tidak dikenal</legend>
    {codes.length > 0 && (
      <p class="soft">
        Kode ini ada dalam penilaian, tetapi tidak ada dalam rubrik ini. Jawabannya disimpan dan ikut diekspor.
      </p>
    )}
    <ul class="items">
      {codes.map((code) => (
        <li key={code}>
          <bdi class="long-name">{code}</bdi>{' '}
          <button
            type="button"
            class="plain"
            aria-label={`Hapus kode ${code.slice(0, 60)}`}
            onClick={() => {
              onEdit((before) => withoutCode(before, code));
            }}
          >
            Hapus
          </button>
        </li>
      ))}
    </ul>
    <p class="soft long-name">{sayUnknownFields(assessment)}</p>
  </fieldset>
);
