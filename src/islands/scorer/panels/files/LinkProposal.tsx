import { useEffect, useState } from 'preact/hooks';
import { createAssessment } from '../../../../assessment/answers/assessment.ts';
import { isBlank } from '../../../../assessment/proposal/is-blank.ts';
import { applySharedAnswers } from '../../../../assessment/proposal/proposal.ts';
import type { Wholeness } from '../../../../assessment/links/restore-link.ts';
import { readShareLink, type LinkReading } from '../../../../assessment/links/share-link.ts';
import type { PanelProps } from '../panel-props.ts';
import { addAsNew } from './add-as-new.ts';
import { ProposalView, sayUnreadable } from './ProposalView.tsx';

/** Where a program escaped the "#" or put a "?" in its place, the browser takes all behind it for a part of the query. */
const ESCAPED = /(?:%(?:25)*23\W*(?=v)|[?&](?=v=1&))(.*)/is;

const readAddress = (rubric: string): LinkReading => {
  const reading = readShareLink(location.hash, rubric);
  return reading.kind === 'none' ? readShareLink(ESCAPED.exec(location.search)?.[1] ?? '', rubric) : reading;
};

/** Takes the answers off the address, so that a reload does not propose them again. */
const clearAddress = () => {
  history.replaceState(null, '', location.pathname + location.search.replace(ESCAPED, ''));
};

interface Props extends PanelProps {
  /** Leads the reader to the result. */
  onShowResult: () => void;
}

const ASK_AGAIN = 'Minta tautannya sekali lagi, atau salin seluruhnya.';

const REFUSALS: Record<Exclude<LinkReading['kind'], 'none' | 'read'>, string> = {
  'no-version': `Tautan ini tidak utuh: tanda versinya (v=1) hilang atau berubah, sehingga isinya tidak dibaca. ${ASK_AGAIN}`,
  'newer-version':
    'Tautan ini dibuat oleh versi situs yang lain dan tidak dapat dibaca. Muat ulang halaman ini; bila masih sama, minta tautan yang baru.',
  'too-long':
    'Tautan ini lebih panjang daripada yang dapat dibaca, sehingga isinya tidak dibaca. Minta pengirimnya membagikan berkas.',
  'no-answers': `Tautan ini tidak memuat jawaban yang dapat dibaca; mungkin terpotong di jalan. ${ASK_AGAIN}`,
};

const WARNINGS: Record<Wholeness, string | null> = {
  whole: null,
  broken: `Tautan ini tidak utuh: sebagian isinya hilang atau berubah di jalan. ${ASK_AGAIN} Yang masih terbaca hanya dapat dibuka sebagai penilaian baru.`,
  unknown: 'Tautan ini tidak membawa tanda periksa (k), sehingga keutuhannya tidak dapat diperiksa.',
};

/** The target of a link that says nothing else and came whole; null for any other. */
const findTargetAlone = (reading: LinkReading): number | null => {
  if (reading.kind !== 'read' || reading.wholeness !== 'whole' || reading.unreadable.length > 0) return null;
  const { ticked, coverage, target } = reading.shared;
  return ticked === null && coverage === undefined ? target : null;
};

/** A link with answers proposes: nothing changes before the reader takes it. */
export const LinkProposal = ({ rubric, session, state, say, onShowResult }: Props) => {
  const [reading, setReading] = useState<LinkReading>({ kind: 'none' });
  useEffect(() => {
    const read = () => {
      setReading(readAddress(rubric.code));
    };
    read();
    window.addEventListener('hashchange', read);
    return () => {
      window.removeEventListener('hashchange', read);
    };
  }, [rubric.code]);
  const current = state.records.get(state.currentId)?.assessment;
  const wanted = findTargetAlone(reading);
  useEffect(() => {
    if (wanted === null || !state.records.has(state.currentId)) return;
    // A page of a level asks what it lacks: only the target is set, so that nothing could be lost and nothing is asked.
    session.edit((before) => ({ ...before, target: wanted }));
    clearAddress();
    setReading({ kind: 'none' });
    say(`Level yang dituju: Level ${String(wanted)}. Yang kurang ada di hasilnya. Dapat diurungkan.`);
    onShowResult();
  }, [wanted]);

  if (reading.kind === 'none' || wanted !== null) return null;
  if (reading.kind !== 'read')
    return (
      <p class="notice" role="alert">
        {REFUSALS[reading.kind]} {reading.kind === 'no-answers' && sayUnreadable(reading.unreadable)} Jawaban Anda tidak
        berubah.
      </p>
    );
  if (!current) return null;

  const { shared, wholeness } = reading;
  const finish = (message: string) => {
    clearAddress();
    setReading({ kind: 'none' });
    say(message);
  };
  const held = applySharedAnswers(createAssessment(current.id, rubric.code, 'Dari tautan'), shared);
  const isWhole = wholeness !== 'broken';
  // What replaces nothing needs no choice of where to put it.
  const isFree = isBlank(current);

  return (
    <ProposalView
      rubric={rubric}
      heading="Usulan dari tautan"
      source="tautan"
      held={held}
      current={isFree && !isBlank(held) ? null : current}
      proposed={isWhole ? applySharedAnswers(current, shared) : held}
      unreadable={reading.unreadable}
      warning={WARNINGS[wholeness]}
      onApply={
        isWhole
          ? () => {
              void session.snapshot('menerima tautan').then(() => {
                session.edit((before) => applySharedAnswers(before, shared));
                finish('Usulan diterima. Dapat diurungkan.');
              });
            }
          : null
      }
      onAddAsNew={
        isWhole && isFree
          ? null
          : () => {
              addAsNew(session, held);
              finish('Usulan ditambahkan sebagai penilaian baru.');
            }
      }
      onLeave={() => {
        finish('Usulan diabaikan. Tidak ada yang berubah.');
      }}
    />
  );
};
