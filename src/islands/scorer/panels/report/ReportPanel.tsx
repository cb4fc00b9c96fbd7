import { useEffect, useRef } from 'preact/hooks';
import { writeReportFile } from '../../../../assessment/files/report-file.ts';
import { markForPrint } from '../../../output/print-part.ts';
import { downloadText } from '../download-text.ts';
import { fileNameOf } from '../file-name.ts';
import type { PanelProps } from '../panel-props.ts';
import { ReportView } from './ReportView.tsx';
import { sayUnwritable } from '../say-unwritable.ts';

interface Props extends Pick<PanelProps, 'rubric' | 'state' | 'say'> {
  origin: string;
  attribution: string;
}

const writeToday = (): string => new Intl.DateTimeFormat('id', { dateStyle: 'long' }).format(new Date());

/** The report, to look at, to print, and to take along as one file. */
export const ReportPanel = ({ rubric, state, say, origin, attribution }: Props) => {
  const frame = useRef<HTMLDivElement>(null);
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
      <div ref={frame}>
        <ReportView
          rubric={rubric}
          assessment={assessment}
          today={writeToday()}
          origin={origin}
          attribution={attribution}
        />
      </div>
    </div>
  );
};
