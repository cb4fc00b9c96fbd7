import type { SetAside } from '../../../../assessment/store/store.ts';
import { writeRawJson } from '../../../output/write-raw-json.ts';
import { downloadText } from '../download-text.ts';

interface Props {
  aside: readonly SetAside[];
  say: (message: string) => void;
}

/** What was kept and cannot be read: why, and its raw data to save. Nothing here deletes it. */
export const AsideList = ({ aside, say }: Props) => (
  <>
    <h3>Data yang tidak dapat dibaca</h3>
    <p>
      Data ini ada di peramban ini, tetapi isinya tidak sesuai. Data ini dipisahkan dan tidak dihapus. Unduh, lalu
      betulkan isinya atau mintalah bantuan pengelola situs.
    </p>
    <ul class="assessments">
      {aside.map(({ key, why, raw }, index) => {
        const number = index + 1;
        return (
          <li key={key}>
            <strong>Data {number}</strong>
            <div class="soft">
              Sebabnya: <bdi class="long-name">{why}</bdi>
            </div>
            <div class="ways">
              <button
                type="button"
                aria-label={`Unduh data mentah (JSON), data ${number}`}
                onClick={() => {
                  const text = writeRawJson(raw, 1);
                  if (text !== null) downloadText(`data-tidak-terbaca-${key}.json`, 'application/json', `${text}\n`);
                  say(
                    text === null
                      ? `Data ${number} tidak dapat ditulis sebagai JSON. Data itu tetap ada di peramban ini.`
                      : `Data mentah ${number} diunduh.`,
                  );
                }}
              >
                Unduh data mentah (JSON)
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  </>
);
