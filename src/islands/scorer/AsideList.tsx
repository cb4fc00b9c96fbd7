import type { SetAside } from '../../assessment/store.ts';
import { downloadText } from './download-text.ts';

interface Props {
  aside: readonly SetAside[];
  say: (message: string) => void;
}

/** Raw data as text; null where it cannot be one (it refers to itself). Whole numbers of any size stay as digits. */
const writeRaw = (raw: unknown): string | null => {
  try {
    const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
    // Of undefined, JSON makes no text at all.
    return `${JSON.stringify(raw ?? null, plain, 1)}\n`;
  } catch {
    return null;
  }
};

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
                  const text = writeRaw(raw);
                  if (text !== null) downloadText(`data-tidak-terbaca-${key}.json`, 'application/json', text);
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
