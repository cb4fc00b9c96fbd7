import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { answerOf, tickedCodes, toAnswers, type Assessment } from '../../assessment/answers/assessment.ts';
import { withAnswers } from '../../assessment/answers/fields.ts';
import { typeUnits } from '../../assessment/answers/type-units.ts';
import { applyCoverage, readCoverage } from '../../domain/estimate/coverage.ts';
import { sayEstimateShort } from '../../domain/estimate/estimate-sentences.ts';
import { estimateLevel } from '../../domain/estimate/estimate.ts';
import type { ScorerRubric } from '../../domain/estimate/scorer-rubric.ts';
import { Result } from '../estimate/Result.tsx';
import { useModule } from '../mount/use-module.ts';
import { Checklist } from './Checklist.tsx';
import { CoverageFields } from './CoverageFields.tsx';
import { Panels, type PanelLabel } from './Panels.tsx';
import { mayForget, SaveStatus } from './SaveStatus.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useResultKeys } from './use-result-keys.ts';
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
const loadExplained = () => import('./panels/result/ExplainedResult.tsx');

/** The same assessment without any tick; notes and documents stay. */
const untick = (assessment: Assessment): Assessment =>
  withAnswers(
    assessment,
    [...tickedCodes(assessment)].map((code) => [code, { ...answerOf(assessment, code), ticked: false }] as const),
  );

/** The checklist with its living estimate. The server renders the same form; the script takes it over as it stands. */
export const Scorer = ({ rubric, attribution, origin, sampleHref, withoutScript }: Props) => {
  const { session, store, state, ready } = useSession(rubric.code, 'Penilaian saya', FORM_ID);
  const [message, setMessage] = useState('');
  const [linked, setLinked] = useState(false);
  const [sampled, setSampled] = useState(false);
  const [panel, setPanel] = useState<PanelLabel | 'menu' | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const sheet = useResultKeys(root);
  const link = useModule(loadLinkProposal, linked);
  const sample = useModule(loadSample, sampled);
  const explained = useModule(loadExplained, ready);
  useUndoKeys(session);
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
          estimate={estimate}
          figures={
            <CoverageFields
              typed={assessment.units}
              reading={readCoverage(assessment.units.applied, assessment.units.total)}
              inForce={assessment.units.inForce}
              onType={(typed) => {
                session.edit((before) => ({ ...before, units: typeUnits(before.units, typed) }));
              }}
            />
          }
          ready={ready}
          onEdit={session.edit}
        />
      ),
    [rubric, assessment, answers, estimate, ready, session],
  );
  const explanation = useMemo(
    () =>
      assessment && (
        <>
          {explained.kind === 'loaded' && (
            <explained.module.ExplainedResult
              rubric={rubric}
              assessment={assessment}
              estimate={estimate}
              onTarget={(target) => {
                session.edit((before) => ({ ...before, target }));
              }}
              onPanel={setPanel}
            />
          )}
          {explained.kind === 'failed' && (
            <p role="alert">Alasannya tidak dapat dimuat. Periksa sambungan Anda, lalu muat ulang halaman ini.</p>
          )}
        </>
      ),
    [rubric, assessment, estimate, explained, session],
  );
  if (!assessment) return null;

  const history = state.histories.get(state.currentId);
  const isUnsaved = state.save.kind === 'unsaved';
  const short = explained.kind === 'loaded' ? explained.module.sayNextShort(rubric, estimate, assessment.target) : '';

  return (
    // Until it is ready, what only the script can serve keeps its place, so that nothing moves (scorer.css).
    <div ref={root}>
      {ready && link.kind === 'loaded' && (
        <link.module.LinkProposal
          rubric={rubric}
          session={session}
          state={state}
          say={setMessage}
          onShowResult={sheet.enter}
        />
      )}
      {(link.kind === 'failed' || sample.kind === 'failed') && (
        <p role="alert">
          Yang dituju alamat ini tidak dapat dimuat. Periksa sambungan Anda, lalu muat ulang halaman ini.
        </p>
      )}
      <div class="kept">
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
          open={panel}
          onOpen={setPanel}
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
          {checklist}
          <Toolbar
            canUndo={(history?.done.length ?? 0) > 0}
            canRedo={(history?.undone.length ?? 0) > 0}
            onUndo={session.undo}
            onRedo={session.redo}
            onClear={() => {
              const isTicked = tickedCodes(assessment).size > 0;
              const { coverage } = answers;
              void session.snapshot('mengosongkan centang');
              session.edit(untick);
              setMessage(
                (isTicked
                  ? 'Centang dikosongkan. Tekan Urungkan untuk mengembalikannya.'
                  : 'Tidak ada centang yang perlu dikosongkan.') +
                  (coverage ? ' Angka unit tetap, dan butir yang mengikutinya juga.' : ''),
              );
            }}
          />
        </div>
        {ready ? (
          <Result rubric={rubric} estimate={estimate} open={sheet.open}>
            {explanation}
          </Result>
        ) : (
          <p class="result-wait">{withoutScript}</p>
        )}
      </form>
      {ready && (
        <button
          type="button"
          class="result-bar"
          aria-expanded={sheet.open}
          aria-controls="hasil"
          onClick={sheet.toggle}
        >
          <span>
            {isUnsaved && 'TIDAK tersimpan · '}Perkiraan {sayEstimateShort(estimate)}
          </span>
          {(sheet.open || short !== '') && <span class="next">{sheet.open ? 'Tutup ▾' : `${short} ▴`}</span>}
        </button>
      )}
    </div>
  );
};
