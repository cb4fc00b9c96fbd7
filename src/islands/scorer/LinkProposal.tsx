import { createListActs } from '../../assessment/list-acts.ts';
import { useEffect, useState } from 'preact/hooks';
import { applySharedAnswers } from '../../assessment/proposal.ts';
import { readShareLink, type LinkReading } from '../../assessment/share-link.ts';
import type { PanelProps } from './panel-props.ts';
import { ProposalView } from './ProposalView.tsx';

/** Takes the answers off the address, so that a reload does not propose them again. */
const clearAddress = () => {
  history.replaceState(null, '', location.pathname + location.search);
};

/** A link with answers proposes: nothing changes before the reader takes it. */
export const LinkProposal = ({ rubric, session, state, say }: PanelProps) => {
  const [reading, setReading] = useState<LinkReading>({ kind: 'none' });
  useEffect(() => {
    const read = () => {
      setReading(readShareLink(location.hash, rubric.code));
    };
    read();
    window.addEventListener('hashchange', read);
    return () => {
      window.removeEventListener('hashchange', read);
    };
  }, [rubric.code]);
  const current = state.records.get(state.currentId)?.assessment;

  if (reading.kind === 'no-version') {
    return (
      <p class="notice" role="alert">
        Tautan ini tidak utuh: tanda versinya (v=1) tidak ada, sehingga isinya tidak dibaca. Minta tautannya sekali
        lagi, atau salin seluruhnya. Jawaban Anda tidak berubah.
      </p>
    );
  }
  if (reading.kind === 'newer-version') {
    return (
      <p class="notice" role="alert">
        Tautan ini dibuat oleh versi situs yang lain dan tidak dapat dibaca. Muat ulang halaman ini; bila masih sama,
        minta tautan yang baru. Jawaban Anda tidak berubah.
      </p>
    );
  }
  if (reading.kind !== 'read' || !current) return null;

  const proposed = applySharedAnswers(current, reading.shared);
  const finish = (message: string) => {
    clearAddress();
    setReading({ kind: 'none' });
    say(message);
  };
  return (
    <ProposalView
      rubric={rubric}
      heading="Usulan dari tautan"
      current={current}
      proposed={proposed}
      unreadable={reading.unreadable}
      onApply={() => {
        void session.snapshot('menerima tautan').then(() => {
          session.edit((before) => applySharedAnswers(before, reading.shared));
          finish('Usulan diterima. Dapat diurungkan.');
        });
      }}
      onAddAsNew={() => {
        const bare = { ...current, answers: new Map(), name: 'Dari tautan', agency: '', year: null, target: null };
        createListActs(session.core).add(applySharedAnswers(bare, reading.shared));
        finish('Usulan ditambahkan sebagai asesmen baru.');
      }}
      onLeave={() => {
        finish('Usulan diabaikan. Tidak ada yang berubah.');
      }}
    />
  );
};
