import { EMPTY_ANSWER, type Answer } from '../../../../assessment/answers/assessment.ts';

interface Props {
  codes: readonly string[];
  onAnswer: (code: string, change: (answer: Answer) => Answer) => void;
}

/** Codes that an assessment brings along and this rubric does not know: kept, shown, and never thrown away by itself. */
export const UnknownCodes = ({ codes, onAnswer }: Props) => (
  <fieldset>
    <legend>Kode yang tidak dikenal</legend>
    <p class="soft">
      Kode ini ada dalam penilaian, tetapi tidak ada dalam rubrik ini. Jawabannya disimpan dan ikut diekspor.
    </p>
    <ul class="items">
      {codes.map((code) => (
        <li key={code}>
          <bdi class="long-name">{code}</bdi>{' '}
          <button
            type="button"
            class="plain"
            aria-label={`Hapus kode ${code.slice(0, 60)}`}
            onClick={() => {
              onAnswer(code, () => EMPTY_ANSWER);
            }}
          >
            Hapus
          </button>
        </li>
      ))}
    </ul>
  </fieldset>
);
