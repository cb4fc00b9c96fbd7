import { listUnshared, writeShareLink } from '../../../../assessment/links/share-link.ts';
import { downloadAssessment } from './download-assessment.ts';
import { FileImport } from './FileImport.tsx';
import { openSample, SAMPLE_MESSAGES } from './open-sample.ts';
import type { PanelProps } from '../panel-props.ts';

interface Props extends PanelProps {
  /** The address of the filled sample; null where the rubric has none. */
  sampleHref: string | null;
}

/** Where others find this page: a folder’s own address leads nowhere on their machines. */
const publicPage = (): string =>
  (location.protocol === 'file:' && document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href) ||
  location.origin + location.pathname;

/** Export, import, the share link, and a sample to look at. */
export const FilesPanel = ({ rubric, session, state, say, sampleHref }: Props) => {
  const current = state.records.get(state.currentId)?.assessment;
  if (!current) return null;
  const link = `${publicPage()}#${writeShareLink(current)}`;
  const unshared = listUnshared(current);

  return (
    <FileImport
      rubric={rubric}
      session={session}
      say={say}
      current={current}
      ways={
        <>
          <button
            type="button"
            onClick={() => {
              say(downloadAssessment(current));
            }}
          >
            Unduh berkas (JSON)
          </button>
          {sampleHref !== null && (
            <button
              type="button"
              onClick={() => {
                void openSample(sampleHref, rubric, session).then((outcome) => {
                  say(SAMPLE_MESSAGES[outcome]);
                });
              }}
            >
              Buka contoh yang terisi
            </button>
          )}
        </>
      }
    >
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
    </FileImport>
  );
};
