import { createListActs } from '../../assessment/list-acts.ts';
import { useState } from 'preact/hooks';
import type { Assessment } from '../../assessment/assessment.ts';
import { MOST_FILE_BYTES, readAssessmentBytes, sayFileFault } from '../../assessment/assessment-file.ts';
import { mergeImported } from '../../assessment/proposal.ts';
import { listUnshared, writeShareLink } from '../../assessment/share-link.ts';
import { downloadAssessment } from './download-assessment.ts';
import { openSample } from './open-sample.ts';
import type { PanelProps } from './panel-props.ts';
import { ProposalView } from './ProposalView.tsx';

interface Props extends PanelProps {
  /** The address of the filled sample; null where the rubric has none. */
  sampleHref: string | null;
}

/** Reads a chosen or dropped file through the checks that every file goes through. */
const readFile = async (file: File, rubric: string) =>
  file.size > MOST_FILE_BYTES
    ? ({ kind: 'refused', fault: { kind: 'too-large' } } as const)
    : readAssessmentBytes(await file.arrayBuffer(), rubric);

/** Where others find this page: a folder’s own address leads nowhere on their machines. */
const publicPage = (): string =>
  (location.protocol === 'file:' && document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href) ||
  location.origin + location.pathname;

/** Export, import, the share link, and a sample to look at. */
export const FilesPanel = ({ rubric, session, state, say, sampleHref }: Props) => {
  const [fault, setFault] = useState<string | null>(null);
  const [imported, setImported] = useState<Assessment | null>(null);
  const current = state.records.get(state.currentId)?.assessment;
  if (!current) return null;
  const link = `${publicPage()}#${writeShareLink(current)}`;
  const unshared = listUnshared(current);

  const take = async (file: File) => {
    say('');
    const reading = await readFile(file, rubric.code).catch(() => null);
    if (reading?.kind === 'read') {
      setFault(null);
      setImported(reading.assessment);
      return;
    }
    setImported(null);
    setFault(
      `${file.name.slice(0, 80)}: ${reading ? sayFileFault(reading.fault) : 'Berkas ini tidak dapat dibaca. Pilih sekali lagi.'} Jawaban Anda tidak berubah.`,
    );
  };

  const showSample = async (href: string) => {
    if (await openSample(href, rubric.code, session))
      say('Contoh dibuka sebagai asesmen tersendiri. Hapus lewat “Asesmen” bila sudah selesai.');
    else setFault('Contoh tidak dapat dimuat. Periksa sambungan Anda, lalu coba lagi.');
  };

  return (
    // Dropping is one more way to what the file field below does for everyone.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div
      class="drop"
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) void take(file);
      }}
    >
      <h3>Berkas</h3>
      <div class="ways">
        <button
          type="button"
          onClick={() => {
            downloadAssessment(current);
            say('Berkas asesmen diunduh.');
          }}
        >
          Unduh berkas (JSON)
        </button>
        <label>
          Ambil dari berkas (JSON atau laporan HTML); dapat juga dijatuhkan di sini
          <input
            type="file"
            accept=".json,.html,application/json,text/html"
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              if (file) void take(file);
              input.value = '';
            }}
          />
        </label>
        {sampleHref !== null && (
          <button type="button" onClick={() => void showSample(sampleHref)}>
            Buka contoh yang terisi
          </button>
        )}
      </div>
      {fault !== null && (
        <p class="notice" role="alert">
          {fault}
        </p>
      )}
      {imported && (
        <ProposalView
          rubric={rubric}
          heading="Usulan dari berkas"
          current={current}
          proposed={mergeImported(current, imported)}
          unreadable={[]}
          warning={null}
          onApply={() => {
            void session.snapshot('mengambil dari berkas').then(() => {
              session.edit((before) => mergeImported(before, imported));
              setImported(null);
              say('Isi berkas digabungkan. Dapat diurungkan.');
            });
          }}
          onAddAsNew={() => {
            createListActs(session.core).add(imported);
            setImported(null);
            say('Isi berkas ditambahkan sebagai asesmen baru.');
          }}
          onLeave={() => {
            setImported(null);
            say('Berkas diabaikan. Tidak ada yang berubah.');
          }}
        />
      )}
      <h3>Tautan</h3>
      <p class="soft">Tautan ini memuat centang, angka unit, dan target saja; catatan dan bukti tidak pernah ikut.</p>
      {unshared.length > 0 && (
        <p class="notice">{unshared.length} kode yang tidak dikenal tidak dapat ikut dalam tautan; pakailah berkas.</p>
      )}
      <label class="share">
        Tautan untuk dibagikan
        <input
          type="text"
          readOnly
          value={link}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
      </label>
      <button
        type="button"
        onClick={() => {
          Promise.resolve()
            .then(() => navigator.clipboard.writeText(link))
            .then(
              () => {
                say('Tautan tersalin');
              },
              () => {
                say('Peramban tidak mengizinkan penyalinan. Tandai tautan di atas, lalu salin.');
              },
            );
        }}
      >
        Salin tautan
      </button>
    </div>
  );
};
