import { useEffect, useState } from 'preact/hooks';
import { toAnswers, type Assessment } from '../../../../assessment/answers/assessment.ts';
import type { Snapshot } from '../../../../assessment/store/store.ts';
import { sayEstimate } from '../../../../domain/estimate/estimate-sentences.ts';
import { estimateLevel } from '../../../../domain/estimate/estimate.ts';
import type { ScorerRubric } from '../../../../domain/estimate/scorer-rubric.ts';
import { shortNameOf } from './assessment-names.ts';
import { writeMoment } from './write-moment.ts';

interface Props {
  rubric: ScorerRubric;
  /** The open assessment, whose earlier states these are. */
  assessment: Assessment;
  load: (id: string) => Promise<Snapshot[]>;
  onRestore: (snapshot: Snapshot) => void;
}

type Loading = { kind: 'loading' | 'failed' } | { kind: 'loaded'; snapshots: readonly Snapshot[] };

/** The earlier states of the open assessment, the latest first; read anew each time that the list is opened. */
export const SnapshotList = ({ rubric, assessment, load, onRestore }: Props) => {
  const { id } = assessment;
  const [open, setOpen] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [loading, setLoading] = useState<Loading>({ kind: 'loading' });
  useEffect(() => {
    if (!open) return undefined;
    let stale = false;
    setLoading({ kind: 'loading' });
    load(id).then(
      (found) => {
        if (!stale) setLoading({ kind: 'loaded', snapshots: [...found].sort((a, b) => b.at - a.at || b.key - a.key) });
      },
      () => {
        if (!stale) setLoading({ kind: 'failed' });
      },
    );
    return () => {
      stale = true;
    };
  }, [open, id, attempt]);

  return (
    <details
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>Tampilkan keadaan sebelumnya</summary>
      <p class="soft">Disimpan sendiri sebelum perubahan besar, misalnya sebelum isi berkas digabungkan.</p>
      {loading.kind === 'loading' && <p role="status">Memuat …</p>}
      {loading.kind === 'failed' && (
        <p class="notice" role="alert">
          Keadaan sebelumnya tidak dapat dibaca dari peramban ini.{' '}
          <button
            type="button"
            onClick={() => {
              setAttempt(attempt + 1);
            }}
          >
            Coba baca lagi
          </button>
        </p>
      )}
      {loading.kind === 'loaded' && loading.snapshots.length === 0 && (
        <p>Belum ada keadaan sebelumnya dari penilaian ini.</p>
      )}
      {loading.kind === 'loaded' && loading.snapshots.length > 0 && (
        <ul class="assessments">
          {loading.snapshots.map((snapshot) => {
            const moment = writeMoment(snapshot.at);
            return (
              <li key={snapshot.key}>
                <strong>{moment}</strong>
                <div class="soft">
                  sebelum <bdi>{snapshot.before}</bdi>
                </div>
                <div>{sayEstimate(estimateLevel(rubric, toAnswers(snapshot.record.assessment)))}</div>
                <div class="ways">
                  <button
                    type="button"
                    aria-label={`Pulihkan sebagai penilaian baru: ${shortNameOf(assessment)}, ${moment}`}
                    onClick={() => {
                      onRestore(snapshot);
                    }}
                  >
                    Pulihkan sebagai penilaian baru
                  </button>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </details>
  );
};
