import { createListActs } from '../../../../assessment/acts/list-acts.ts';
import { useEffect, useState } from 'preact/hooks';
import { openSample, SAMPLE_MESSAGES } from './open-sample.ts';
import type { PanelProps } from '../panel-props.ts';

interface Props extends PanelProps {
  /** The sample’s address. */
  href: string;
}

/** Takes the fragment off the address, so that a reload does not open the sample again. */
const clearAddress = () => {
  history.replaceState(null, '', location.pathname + location.search);
};

/** The filled sample behind the address `#contoh`: opened beside what is there, once, and deleted with one press. */
export const Sample = ({ href, rubric, session, state, say }: Props) => {
  const [opened, setOpened] = useState<string | null>(null);
  useEffect(() => {
    const open = async () => {
      if (location.hash !== '#contoh') return;
      clearAddress();
      const outcome = await openSample(href, rubric, session);
      if (outcome !== 'failed') setOpened(session.getState().currentId);
      say(SAMPLE_MESSAGES[outcome]);
    };
    void open();
    const listen = () => void open();
    window.addEventListener('hashchange', listen);
    return () => {
      window.removeEventListener('hashchange', listen);
    };
  }, [href, rubric, session, say]);
  return opened === state.currentId ? (
    <button
      type="button"
      onClick={() => {
        // The button goes away with the sample: whoever pressed it goes on at what is said of it.
        document.getElementById('kabar')?.focus();
        createListActs(session.core).remove(opened);
        say('Contoh dihapus. Masih dapat dipulihkan lewat “Penilaian”.');
      }}
    >
      Hapus contoh
    </button>
  ) : null;
};
