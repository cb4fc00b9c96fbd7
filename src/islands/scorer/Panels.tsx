import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Assessment } from '../../assessment/answers/assessment.ts';
import type { Snapshot } from '../../assessment/store/store.ts';
import { useModule } from '../mount/use-module.ts';
import type { PanelProps } from './panels/panel-props.ts';

/** What the panels are given together; each takes what it needs. */
interface Props extends PanelProps {
  /** The open assessment. */
  assessment: Assessment;
  /** The earlier states of an assessment, by its id. May fail. */
  loadSnapshots: (id: string) => Promise<Snapshot[]>;
  attribution: string;
  /** The host under which the site is published: what is written down leads there, wherever the page was opened. */
  origin: string;
  sampleHref: string | null;
}

interface Panel {
  label: string;
  heading?: string;
  load: () => Promise<ComponentType<Props>>;
}

const PANELS: readonly Panel[] = [
  {
    label: 'Penilaian',
    load: () => import('./panels/assessments/AssessmentsPanel.tsx').then((module) => module.AssessmentsPanel),
  },
  {
    label: 'Berkas dan tautan',
    load: () => import('./panels/files/FilesPanel.tsx').then((module) => module.FilesPanel),
  },
  {
    label: 'Laporan',
    heading: 'Laporan perkiraan level',
    load: () => import('./panels/report/ReportPanel.tsx').then((module) => module.ReportPanel),
  },
  {
    label: 'Nota dinas',
    load: () => import('./panels/report/AssessmentMemo.tsx').then((module) => module.AssessmentMemo),
  },
];

/** What opens above the checklist, one at a time; each is loaded when it is first opened. */
export const Panels = (props: Props) => {
  const [open, setOpen] = useState<Panel | null>(null);
  const loaded = PANELS.map((panel) => [panel, useModule(panel.load, open === panel)] as const);
  const state = loaded.find(([panel]) => panel === open)?.[1];
  return (
    <>
      <div class="ways" role="group" aria-label="Penilaian, berkas, laporan, dan nota">
        {PANELS.map((panel) => (
          <button
            key={panel.label}
            type="button"
            aria-expanded={open === panel}
            aria-controls="panel"
            onClick={() => {
              setOpen(open === panel ? null : panel);
            }}
          >
            {panel.label}
          </button>
        ))}
      </div>
      <div id="panel" class="panel" hidden={open === null}>
        {open && <h2>{open.heading ?? open.label}</h2>}
        {state?.kind === 'loading' && <p role="status">Memuat …</p>}
        {state?.kind === 'failed' && (
          <p role="alert">Bagian ini tidak dapat dimuat. Periksa sambungan Anda, lalu muat ulang halaman ini.</p>
        )}
        {state?.kind === 'loaded' && <state.module {...props} />}
      </div>
    </>
  );
};
