import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { writeReportFile } from '../../../../assessment/files/report-file.ts';
import type { CitationSubject, MarkedSlip } from '../../../../domain/citation/citation-subject.ts';
import { loadCitations } from '../../../../page-scripts/cite/load-citations.ts';
import { useModule } from '../../../mount/use-module.ts';
import { markForPrint } from '../../../output/print-part.ts';
import { downloadText } from '../download-text.ts';
import { fileNameOf } from '../file-name.ts';
import type { PanelProps } from '../panel-props.ts';
import { CopySummary } from './CopySummary.tsx';
import { ReportView } from './ReportView.tsx';
import { sayUnwritable } from '../say-unwritable.ts';

/** The slips of the source in some words, by the code of those words. */
const findSlips = (subjects: readonly CitationSubject[]): ReadonlyMap<string, readonly MarkedSlip[]> =>
  new Map(subjects.flatMap(({ quotes }) => quotes.map(({ code, slips = [] }) => [code, slips] as const)));

interface Props extends Pick<PanelProps, 'rubric' | 'state' | 'say'> {
  origin: string;
  attribution: string;
}

const writeToday = (): string => new Intl.DateTimeFormat('id', { dateStyle: 'long' }).format(new Date());

/** The report, to look at, to print, and to take along as one file. */
export const ReportPanel = ({ rubric, state, say, origin, attribution }: Props) => {
  const frame = useRef<HTMLDivElement>(null);
  const [attempt, setAttempt] = useState(1);
  const loaded = useModule(() => loadCitations(rubric.citationsHref), attempt);
  const slips = useMemo(() => (loaded.kind === 'loaded' ? findSlips(loaded.module) : null), [loaded]);
  useEffect(() => {
    // While the report is open, the browser’s own way to print prints it as well.
    const mark = () => {
      markForPrint(frame.current, frame.current?.closest('.panel')?.querySelector<HTMLElement>(':scope > h2'));
    };
    window.addEventListener('beforeprint', mark);
    return () => {
      window.removeEventListener('beforeprint', mark);
    };
  }, []);
  const assessment = state.records.get(state.currentId)?.assessment;
  if (!assessment) return null;
  return (
    <div>
      <div class="ways">
        <button
          type="button"
          onClick={() => {
            window.print();
          }}
        >
          Cetak
        </button>
        <button
          type="button"
          onClick={() => {
            const unwritable = sayUnwritable(assessment);
            if (unwritable !== null) {
              say(unwritable);
              return;
            }
            // eslint-disable-next-line no-restricted-syntax -- It is read, not made: Preact has escaped every text in it.
            const html = frame.current?.innerHTML ?? '';
            const title = `Laporan perkiraan level: ${assessment.name}`;
            downloadText(
              `laporan-${fileNameOf(assessment, 'html')}`,
              'text/html',
              writeReportFile(html, assessment, title),
            );
            say('Laporan diunduh. Berkas itu dapat diimpor kembali lewat “Berkas dan tautan”.');
          }}
        >
          Unduh laporan (HTML)
        </button>
      </div>
      <CopySummary rubric={rubric} assessment={assessment} origin={origin} />
      {loaded.kind === 'failed' && (
        <div class="notice screen-only" role="alert">
          <p>
            Tanda salah tulis dalam teks kriteria gagal dimuat; laporan ini dapat dipakai tanpa tanda itu. Periksa
            sambungan Anda, lalu coba lagi.
          </p>
          <button type="button" onClick={() => setAttempt(attempt + 1)}>
            Muat lagi
          </button>
        </div>
      )}
      <div ref={frame}>
        <ReportView
          rubric={rubric}
          assessment={assessment}
          today={writeToday()}
          origin={origin}
          attribution={attribution}
          slips={slips}
        />
      </div>
    </div>
  );
};
