import { useState } from 'preact/hooks';
import type { AssessmentStore } from '../../assessment/store.ts';
import type { PanelProps } from './panel-props.ts';
import { useModule } from '../use-module.ts';

interface Props extends PanelProps {
  store: AssessmentStore;
  attribution: string;
  /** The host under which the site is published: what is written down leads there, wherever the page was opened. */
  origin: string;
  sampleHref: string | null;
}

type PanelName = 'assessments' | 'files' | 'report' | 'memo';

const LABELS: Record<PanelName, string> = {
  assessments: 'Asesmen',
  files: 'Berkas dan tautan',
  report: 'Laporan',
  memo: 'Nota dinas',
};
const NAMES = Object.keys(LABELS) as PanelName[];

const loadAssessments = () => import('./AssessmentsPanel.tsx');
const loadFiles = () => import('./FilesPanel.tsx');
const loadReport = () => import('./ReportPanel.tsx');
const loadMemo = () => import('../memo/AssessmentMemo.tsx');

/** What opens above the checklist, one at a time; each is loaded when it is first opened. */
export const Panels = ({ store, attribution, origin, sampleHref, ...panel }: Props) => {
  const [open, setOpen] = useState<PanelName | null>(null);
  const assessments = useModule(loadAssessments, open === 'assessments');
  const files = useModule(loadFiles, open === 'files');
  const report = useModule(loadReport, open === 'report');
  const memo = useModule(loadMemo, open === 'memo');
  const state = open === null ? null : { assessments, files, report, memo }[open];
  const assessment = panel.state.records.get(panel.state.currentId)?.assessment;
  return (
    <>
      <div class="ways" role="group" aria-label="Asesmen, berkas, laporan, dan nota">
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            aria-expanded={open === name}
            aria-controls="panel"
            onClick={() => {
              setOpen(open === name ? null : name);
            }}
          >
            {LABELS[name]}
          </button>
        ))}
      </div>
      <div id="panel" class="panel" hidden={open === null}>
        {open !== null && <h2>{open === 'report' ? 'Laporan perkiraan level' : LABELS[open]}</h2>}
        {state?.kind === 'loading' && <p role="status">Memuat …</p>}
        {state?.kind === 'failed' && (
          <p role="alert">Bagian ini tidak dapat dimuat. Periksa sambungan Anda, lalu tutup dan buka lagi.</p>
        )}
        {open === 'assessments' && assessments.kind === 'loaded' && (
          <assessments.module.AssessmentsPanel {...panel} loadSnapshots={store.listSnapshots} />
        )}
        {open === 'files' && files.kind === 'loaded' && <files.module.FilesPanel {...panel} sampleHref={sampleHref} />}
        {open === 'report' && report.kind === 'loaded' && (
          <report.module.ReportPanel {...panel} origin={origin} attribution={attribution} />
        )}
        {open === 'memo' && memo.kind === 'loaded' && assessment && (
          <memo.module.AssessmentMemo rubric={panel.rubric} assessment={assessment} origin={origin} />
        )}
      </div>
    </>
  );
};
