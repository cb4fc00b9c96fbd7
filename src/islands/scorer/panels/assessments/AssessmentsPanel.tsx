import { createListActs } from '../../../../assessment/acts/list-acts.ts';
import { isUntouched } from '../../../../assessment/answers/kept-record.ts';
import { useRef } from 'preact/hooks';
import type { Assessment } from '../../../../assessment/answers/assessment.ts';
import type { Snapshot } from '../../../../assessment/store/store.ts';
import { AsideList } from './AsideList.tsx';
import { AssessmentComparison } from './AssessmentComparison.tsx';
import { AssessmentForm } from './AssessmentForm.tsx';
import { AssessmentList, DeletedList } from './AssessmentList.tsx';
import { freeNameOf, nameOf, numberedNameOf, shortNameOf, takenNames } from './assessment-names.ts';
import { NewAssessment } from './NewAssessment.tsx';
import type { PanelProps } from '../panel-props.ts';
import { ResetAll } from './ResetAll.tsx';
import { SnapshotList } from './SnapshotList.tsx';
import { writeMoment } from './write-moment.ts';

interface Props extends PanelProps {
  /** The earlier states of an assessment, by its id. May fail. */
  loadSnapshots: (id: string) => Promise<Snapshot[]>;
}

const byName = new Intl.Collator('id', { numeric: true });

/** The assessments of this browser: which there are, the open one’s own data, how two differ, and every way back. */
export const AssessmentsPanel = ({ rubric, session, state, say, loadSnapshots }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const records = [...state.records.values()]
    .filter(({ assessment }) => assessment.rubric === rubric.code)
    .sort((a, b) => byName.compare(a.assessment.name, b.assessment.name) || (a.id < b.id ? -1 : 1));
  const living = records.filter(({ deleted }) => !deleted);
  const deleted = records.filter((record) => record.deleted && !isUntouched(record));
  const names = takenNames(records, rubric.code);
  const current = state.records.get(state.currentId)?.assessment;

  /** For acts whose button goes away: the keyboard goes on from the list’s heading. */
  const tell = (message: string) => {
    say(message);
    heading.current?.focus();
  };
  const restoreSnapshot = ({ record, at }: Snapshot) => {
    const name = freeNameOf(record.assessment, `keadaan ${writeMoment(at)}`, names);
    createListActs(session.core).add({ ...record.assessment, name });
    tell(`Keadaan ${writeMoment(at)} dipulihkan sebagai penilaian baru dan terbuka sekarang.`);
  };
  const duplicate = (assessment: Assessment) => {
    createListActs(session.core).duplicate(assessment.id, freeNameOf(assessment, 'salinan', names));
    say(`${shortNameOf(assessment)} diduplikat. Salinannya terbuka sekarang.`);
  };

  return (
    <div>
      <h3 ref={heading} tabIndex={-1}>
        Penilaian di peramban ini
      </h3>
      <p class="soft">Level di bawah ini perkiraan, bukan nilai resmi.</p>
      <AssessmentList
        rubric={rubric}
        records={living}
        currentId={state.currentId}
        onOpen={(assessment) => {
          session.open(assessment.id);
          say(`${shortNameOf(assessment)} terbuka sekarang.`);
        }}
        onDuplicate={duplicate}
        onRemove={(assessment) => {
          createListActs(session.core).remove(assessment.id);
          tell(`${shortNameOf(assessment)} dihapus. Dapat dipulihkan di daftar Terhapus.`);
        }}
      />
      {current && (
        // A text that is no year belongs to one assessment: another one gets fields of its own.
        <AssessmentForm key={current.id} assessment={current} onEdit={session.edit} />
      )}
      <h3>Penilaian baru</h3>
      <NewAssessment
        onCreate={(wanted) => {
          const name = numberedNameOf(wanted, new Set([...names, ...living.map(({ assessment }) => assessment.name)]));
          createListActs(session.core).create(name);
          say(`${shortNameOf({ name })} dibuat dan terbuka sekarang.`);
        }}
      />
      <h3>Bandingkan dua penilaian</h3>
      <AssessmentComparison
        rubric={rubric}
        assessments={living.map(({ assessment }) => assessment)}
        currentId={state.currentId}
      />
      {current && (
        <>
          <h3>
            Keadaan sebelumnya: <bdi class="long-name">{nameOf(current)}</bdi>
          </h3>
          <SnapshotList rubric={rubric} assessment={current} load={loadSnapshots} onRestore={restoreSnapshot} />
        </>
      )}
      {deleted.length > 0 && (
        <>
          <h3>Terhapus</h3>
          <DeletedList
            rubric={rubric}
            records={deleted}
            onRestore={(assessment) => {
              createListActs(session.core).restore(assessment.id);
              tell(`${shortNameOf(assessment)} dipulihkan.`);
            }}
          />
        </>
      )}
      {state.aside.length > 0 && <AsideList aside={state.aside} say={say} />}
      <ResetAll session={session} state={state} say={say} />
    </div>
  );
};
