import type { Assessment } from '../../../../assessment/answers/assessment.ts';
import type { Month } from '../../../../domain/day.ts';
import {
  sayMonth,
  sayMonthFault,
  sayNote,
  sayTarget,
  sayTargetFault,
} from '../../../../domain/estimate/lens/lens-sentences.ts';
import type { Lens, LensQuestion } from '../../../../domain/rubric/lens.ts';
import { readMonth, readTarget, type Readings } from '../../../../domain/estimate/lens/readings.ts';
import { LimitedText } from '../LimitedText.tsx';
import { tryEdit } from '../try-edit.ts';

interface Props {
  lens: Lens;
  /** What is answered: an assessment has these fields. */
  readings: Readings;
  /** The month of the reader’s day. */
  day: Month;
  onEdit: (change: (assessment: Assessment) => Assessment) => void;
}

type FieldProps<Kind> = Omit<Props, 'lens'> & { question: Extract<LensQuestion, { kind: Kind }> };

const CHOICES: readonly { value: boolean | null; name: string }[] = [
  { value: true, name: 'Ya' },
  { value: false, name: 'Tidak' },
  { value: null, name: 'Belum dijawab' },
];

const YesNo = ({ question: { id }, readings, onEdit }: FieldProps<'yes-no'>) => (
  <div class="units">
    {CHOICES.map(({ value, name }) => (
      <label key={name} class="tick">
        <input
          type="radio"
          name={`lensa-${id}`}
          value={name}
          checked={readings[id] === value}
          onChange={() => onEdit((before) => ({ ...before, [id]: value }))}
        />
        {name}
      </label>
    ))}
  </div>
);

const Target = ({ question: { id }, readings, onEdit }: FieldProps<'pair'>) => {
  const reading = readTarget(readings[id]);
  const field = (name: 'reached' | 'target', label: string) => (
    <LimitedText
      id={`lensa-${id}-${name}`}
      label={label}
      name={`${label}, target penerapan tahun ini`}
      kind="figure"
      value={readings[id][name]}
      fault={sayTargetFault(reading, name)}
      onText={(text) => tryEdit(onEdit, (before) => ({ ...before, [id]: { ...before[id], [name]: text } }))}
    />
  );
  return (
    <>
      <div class="fields">
        {field('reached', 'Tercapai')}
        {field('target', 'Target')}
      </div>
      <p aria-live="polite">{sayTarget(reading)}</p>
    </>
  );
};

const LastMonth = ({ question: { id, ask, youngerThan }, readings, day, onEdit }: FieldProps<'month'>) => {
  const reading = readMonth(readings[id], day);
  return (
    <>
      <div class="fields">
        <LimitedText
          id={`lensa-${id}`}
          label="Tahun dan bulan, misalnya 2025-11"
          name={`${ask} Tahun dan bulan, misalnya 2025-11`}
          value={readings[id]}
          fault={sayMonthFault(reading, day)}
          onText={(text) => tryEdit(onEdit, (before) => ({ ...before, [id]: text }))}
        />
      </div>
      <p aria-live="polite">{sayMonth(reading, youngerThan)}</p>
    </>
  );
};

const Field = ({ question, ...rest }: Omit<Props, 'lens'> & { question: LensQuestion }) => {
  switch (question.kind) {
    case 'yes-no':
      return <YesNo question={question} {...rest} />;
    case 'pair':
      return <Target question={question} {...rest} />;
    case 'month':
      return <LastMonth question={question} {...rest} />;
  }
};

/** What other wordings ask beside the checklist, and what of theirs is not asked. What is typed is kept as it stands. */
export const LensQuestions = ({ lens, ...rest }: Props) => (
  <fieldset>
    <legend>Pertanyaan dari rumusan lain</legend>
    <p class="soft">
      Jawabannya tidak mengubah perkiraan. Hasil menurut rumusan lain disebut di samping perkiraan, hanya bila berbeda.
    </p>
    {lens.questions.map((question) => (
      <fieldset key={question.id} class="entry">
        <legend>{question.ask}</legend>
        {question.why.map((note) => (
          <p key={note.text} class="soft">
            {sayNote(note)}
          </p>
        ))}
        <Field question={question} {...rest} />
      </fieldset>
    ))}
    {lens.wordings
      .flatMap(({ notAsked }) => notAsked)
      .map((note) => (
        <p key={note.text} class="soft">
          {sayNote(note)}
        </p>
      ))}
  </fieldset>
);
