import { useState } from 'preact/hooks';
import type { PanelProps } from './panel-props.ts';

interface Props extends PanelProps {
  href: string;
  /** Whether the open assessment says nothing yet, so that a sample is of use. */
  offered: boolean;
}

/** The filled sample: opened with one press by whoever has nothing yet, and thrown away with another. */
export const Sample = ({ href, rubric, session, state, say, offered }: Props) => {
  const [opened, setOpened] = useState<string | null>(null);
  const open = async () => {
    const before = session.getState().currentId;
    const done = await import('./open-sample.ts')
      .then(({ openSample }) => openSample(href, rubric.code, session))
      .catch(() => false);
    const { currentId } = session.getState();
    if (done && currentId !== before) setOpened(currentId);
    say(
      done
        ? 'Contoh terbuka sebagai asesmen tersendiri. Isinya rekaan.'
        : 'Contoh tidak dapat dimuat. Periksa sambungan Anda, lalu coba lagi.',
    );
  };
  if (opened === state.currentId)
    return (
      <button
        type="button"
        onClick={() => {
          session.remove(opened);
          say('Contoh dibuang. Masih dapat dipulihkan lewat “Asesmen”.');
        }}
      >
        Buang contoh ini
      </button>
    );
  return offered ? (
    <button type="button" onClick={() => void open()}>
      Lihat contoh yang terisi
    </button>
  ) : null;
};
