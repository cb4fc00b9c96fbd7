import { createListActs } from '../../../../assessment/acts/list-acts.ts';
import { readAssessmentFile } from '../../../../assessment/files/assessment-file.ts';
import type { Assessment } from '../../../../assessment/answers/assessment.ts';
import { compareAssessments, sameThroughout } from '../../../../assessment/proposal/compare-assessments.ts';
import type { ScorerRubric } from '../../../../domain/estimate/scorer-rubric.ts';
import type { Session } from '../../../../assessment/session/session-types.ts';

/** What became of the wish for the sample. `there` and `changed`: it was there already, as it came or with changes. */
export type SampleOutcome = 'added' | 'there' | 'changed' | 'restored' | 'failed';

/** The same in the reader’s words, with what now. */
export const SAMPLE_MESSAGES: Readonly<Record<SampleOutcome, string>> = {
  added: 'Contoh terbuka sebagai penilaian tersendiri. Isinya rekaan.',
  there: 'Contoh yang sudah ada di peramban ini dibuka. Isinya rekaan.',
  changed:
    'Contoh yang sudah ada di peramban ini dibuka, dengan perubahan yang pernah dibuat. Hapus dahulu bila ingin contoh yang baru.',
  restored: 'Contoh yang pernah dihapus dipulihkan. Isinya rekaan.',
  failed: 'Contoh tidak dapat dimuat. Periksa sambungan Anda, lalu coba lagi.',
};

const isSame = (rubric: ScorerRubric, one: Assessment, other: Assessment): boolean =>
  sameThroughout(compareAssessments(rubric, one, other));

/** Whether an id is the sample’s, or the one that a further copy of it was given: “contoh”, “contoh-2”. */
const isIdOf = (sample: Assessment, id: string): boolean =>
  id === sample.id || (id.startsWith(`${sample.id}-`) && /^\d+$/.test(id.slice(sample.id.length + 1)));

/**
 * Opens the filled sample beside what is there: the one that this browser has, with whatever was changed in it, or a new
 * one where it has none. One that was thrown away unchanged comes back; a changed one stays thrown away.
 * @param href the sample’s address
 * @returns what came of it; where it could not be loaded or read, nothing has changed
 */
export const openSample = async (href: string, rubric: ScorerRubric, session: Session): Promise<SampleOutcome> => {
  const reading = await fetch(href)
    .then((response) => response.text())
    .then((text) => readAssessmentFile(text, rubric.code))
    .catch(() => null);
  if (reading?.kind !== 'read') return 'failed';
  const sample = reading.assessment;
  const acts = createListActs(session.core);
  const { records } = session.getState();
  const copies = [...records.values()].filter(
    ({ id, assessment }) => assessment.rubric === rubric.code && isIdOf(sample, id),
  );
  const living = copies.filter(({ deleted }) => !deleted);
  const there = living.find(({ assessment }) => isSame(rubric, assessment, sample)) ?? living.at(-1);
  if (there) {
    session.open(there.id);
    return isSame(rubric, there.assessment, sample) ? 'there' : 'changed';
  }
  const thrownAway = copies.find(({ assessment }) => isSame(rubric, assessment, sample));
  if (thrownAway) {
    acts.restore(thrownAway.id);
    session.open(thrownAway.id);
    return 'restored';
  }
  let id = sample.id;
  for (let count = 2; records.has(id); count += 1) id = `${sample.id}-${String(count)}`;
  acts.add({ ...sample, id });
  return 'added';
};
