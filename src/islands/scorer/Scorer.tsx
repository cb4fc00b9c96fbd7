import { useEffect, useMemo, useState } from 'preact/hooks';
import { answerOf, tickedCodes, toAnswers, type Assessment } from '../../assessment/answers/assessment.ts';
import { withAnswer } from '../../assessment/answers/fields.ts';
import { typeUnits } from '../../assessment/answers/type-units.ts';
import { applyCoverage, readCoverage } from '../../domain/estimate/coverage.ts';
import { estimateLevel } from '../../domain/estimate/estimate.ts';
import type { ScorerRubric } from '../../domain/estimate/scorer-rubric.ts';
import { Checklist } from './Checklist.tsx';
import { CoverageFields } from './CoverageFields.tsx';
import { Panels } from './Panels.tsx';
import { Result } from '../estimate/Result.tsx';
import { mayForget, SaveStatus } from './SaveStatus.tsx';
import { sayEstimateShort } from '../../domain/estimate/estimate-sentences.ts';
import { Toolbar, type View } from './Toolbar.tsx';
import { useModule } from '../mount/use-module.ts';
import { useSession } from './use-session.ts';
import { useUndoKeys } from './use-undo-keys.ts';

export interface Props {
  rubric: ScorerRubric;
  /** How the report names the source of the criteria. */
  attribution: string;
  /** The host under which the site is published. */
  origin: string;
  /** The address of the filled sample; null where the rubric has none. */
  sampleHref: string | null;
  /** What stands in the result’s place until the script answers; it comes with the page, so that no script carries it. */
  withoutScript: string;
}

const FORM_ID = 'penilaian';
const loadLinkProposal = () => import('./panels/files/LinkProposal.tsx');
const loadSample = () => import('./panels/files/Sample.tsx');
const loadNotice = () => import('./panels/answers/KeepingNotice.tsx');

/** The same assessment without any tick; notes and evidence stay. */
const untick = (assessment: Assessment): Assessment =>
  [...tickedCodes(assessment)].reduce(
    (changed, code) => withAnswer(changed, code, { ...answerOf(changed, code), ticked: false }),
    assessment,
  );

/** The checklist with its living estimate. The server renders the same form; the script takes it over as it stands. */
export const Scorer = ({ rubric, attribution, origin, sampleHref, withoutScript }: Props) => {
  const { session, store, state, ready } = useSession(rubric.code, 'Penilaian saya', FORM_ID);
  const [view, setView] = useState<View>({ kind: 'all' });
  const [message, setMessage] = useState('');
  const [linked, setLinked] = useState(false);
  const [sampled, setSampled] = useState(false);
  const link = useModule(loadLinkProposal, linked);
  const sample = useModule(loadSample, sampled);
  useUndoKeys(session);
  // What was missing in one assessment says nothing of another.
  useEffect(() => {
    setView({ kind: 'all' });
  }, [state.currentId]);
  useEffect(() => {
    const look = () => {
      if (/#.*[^-\w]|%\d*23|[?&]v=1&/.test(location.href)) setLinked(true);
      if (location.hash === '#contoh') setSampled(true);
    };
    look();
    addEventListener('hashchange', look);
    return () => {
      removeEventListener('hashchange', look);
    };
  }, []);

  const { assessment, deleted: isDeleted = false } = state.records.get(state.currentId) ?? {};
  const forgets = (state.save.kind === 'saved' || state.save.kind === 'kept') && mayForget();
  const notice = useModule(loadNotice, isDeleted || state.keptBeside || forgets);
  const answers = useMemo(
    () => (assessment ? toAnswers(assessment) : { ticked: new Set<string>(), coverage: null }),
    [assessment],
  );
  const estimate = useMemo(() => estimateLevel(rubric, answers), [rubric, answers]);
  // What depends on the answers alone is not rendered again when only the state of saving changes.
  const checklist = useMemo(
    () =>
      assessment && (
        <Checklist
          rubric={rubric}
          assessment={assessment}
          shown={applyCoverage(answers.ticked, rubric.coverage, answers.coverage)}
          counted={estimate.counted}
          figuresInForce={answers.coverage !== null}
          isSeen={({ code, level }) =>
            view.kind === 'all' || (view.kind === 'missing' ? view.codes.has(code) : level === view.level)
          }
          onEdit={session.edit}
        />
      ),
    [rubric, assessment, answers, estimate, view, session],
  );
  const target = assessment?.target ?? null;
  const result = useMemo(
    () => (
      <Result
        rubric={rubric}
        estimate={estimate}
        target={target}
        onTarget={(wanted) => {
          session.edit((before) => ({ ...before, target: wanted }));
        }}
      />
    ),
    [rubric, estimate, target, session],
  );
  if (!assessment) return null;

  const history = state.histories.get(state.currentId);
  const show = (kind: 'all' | 'missing' | number) => {
    if (kind === 'all') setView({ kind });
    else if (typeof kind === 'number') setView({ kind: 'level', level: kind });
    else
      setView({
        kind,
        codes: new Set(rubric.items.map(({ code }) => code).filter((code) => !estimate.counted.has(code))),
      });
  };
  const { units } = assessment;

  return (
    // Until it is ready, what only the script can serve keeps its place, so that nothing moves (scorer.css).
    <div>
      {ready && link.kind === 'loaded' && (
        <link.module.LinkProposal rubric={rubric} session={session} state={state} say={setMessage} />
      )}
      {(link.kind === 'failed' || sample.kind === 'failed') && (
        <p role="alert">
          Yang dituju alamat ini tidak dapat dimuat. Periksa sambungan Anda, lalu muat ulang halaman ini.
        </p>
      )}
      <div class="kept">
        <p>
          <strong>
            <bdi class="long-name">{assessment.name}</bdi>
          </strong>
        </p>
        <SaveStatus
          save={state.save}
          onRetry={() => void session.flush()}
          onDownload={() => {
            void import('./panels/files/download-assessment.ts').then(({ downloadAssessment }) => {
              setMessage(downloadAssessment(assessment));
            });
          }}
        />
        {notice.kind === 'loaded' && (
          <notice.module.KeepingNotice isDeleted={isDeleted} isBeside={state.keptBeside} mayForget={forgets} />
        )}
        <p id="kabar" role="status" class="message" tabIndex={-1}>
          {message}
        </p>
        {ready && sample.kind === 'loaded' && sampleHref !== null && (
          <sample.module.Sample href={sampleHref} rubric={rubric} session={session} state={state} say={setMessage} />
        )}
        <Panels
          rubric={rubric}
          session={session}
          state={state}
          say={setMessage}
          assessment={assessment}
          loadSnapshots={store.listSnapshots}
          attribution={attribution}
          origin={origin}
          sampleHref={sampleHref}
        />
      </div>
      <form
        id={FORM_ID}
        class="scorer"
        data-ready={ready ? '' : undefined}
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <div>
          <Toolbar
            rubric={rubric}
            view={view}
            canUndo={(history?.done.length ?? 0) > 0}
            canRedo={(history?.undone.length ?? 0) > 0}
            onView={show}
            onUndo={session.undo}
            onRedo={session.redo}
            onClear={() => {
              void session.snapshot('menghapus semua centang');
              session.edit(untick);
              setMessage('Semua centang dihapus. Tekan Urungkan untuk mengembalikannya.');
            }}
          />
          {rubric.coverage && (
            <CoverageFields
              typed={units}
              reading={readCoverage(units.applied, units.total)}
              inForce={units.inForce}
              onType={(typed) => {
                session.edit((before) => ({ ...before, units: typeUnits(before.units, typed) }));
              }}
            />
          )}
          {checklist}
        </div>
        {ready ? result : <p class="result">{withoutScript}</p>}
      </form>
      {ready && (
        <a class="result-bar" href="#hasil">
          Perkiraan {sayEstimateShort(estimate)}: lihat alasannya
        </a>
      )}
    </div>
  );
};
