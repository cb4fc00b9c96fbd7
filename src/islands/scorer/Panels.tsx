import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
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
  /** The panel that is open, or the menu alone. */
  open: PanelLabel | 'menu' | null;
  onOpen: (open: PanelLabel | 'menu' | null) => void;
}

export type PanelLabel = 'Penilaian' | 'Berkas dan tautan' | 'Laporan' | 'Nota dinas';

interface Panel {
  label: PanelLabel;
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

/** What is done with an assessment as a whole: a menu of panels, one open at a time, each loaded when it is first opened. */
export const Panels = (props: Props) => {
  const { open, onOpen, assessment } = props;
  const shown = PANELS.find(({ label }) => label === open);
  const loaded = PANELS.map((panel) => [panel, useModule(panel.load, shown === panel)] as const);
  const state = loaded.find(([panel]) => panel === shown)?.[1];
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(open);
  useEffect(() => {
    // Opened from elsewhere than its own button: the reader is taken there.
    if (shown && before.current === null) heading.current?.focus();
    before.current = open;
  }, [open]);
  return (
    <>
      <div class="menu">
        <button
          type="button"
          aria-expanded={open !== null}
          aria-controls="menu-penilaian"
          onClick={() => {
            onOpen(open === null ? 'menu' : null);
          }}
        >
          <bdi class="long-name">{assessment.name || 'Tanpa nama'}</bdi>
          {assessment.year !== null &&
            !assessment.name.includes(String(assessment.year)) &&
            ` ${String(assessment.year)}`}{' '}
          {open === null ? '▾' : '▴'}
        </button>
      </div>
      <div id="menu-penilaian" hidden={open === null}>
        <div class="ways" role="group" aria-label="Penilaian, berkas, laporan, dan nota">
          {PANELS.map((panel) => (
            <button
              key={panel.label}
              type="button"
              aria-expanded={shown === panel}
              aria-controls="panel"
              onClick={() => {
                onOpen(shown === panel ? 'menu' : panel.label);
              }}
            >
              {panel.label}
            </button>
          ))}
        </div>
        <div id="panel" class="panel" hidden={!shown}>
          {shown && (
            <h2 ref={heading} tabIndex={-1}>
              {shown.heading ?? shown.label}
            </h2>
          )}
          {state?.kind === 'loading' && <p role="status">Memuat …</p>}
          {state?.kind === 'failed' && (
            <p role="alert">Bagian ini tidak dapat dimuat. Periksa sambungan Anda, lalu muat ulang halaman ini.</p>
          )}
          {state?.kind === 'loaded' && <state.module {...props} />}
        </div>
      </div>
    </>
  );
};
