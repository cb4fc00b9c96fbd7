import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Collected } from '../../collection/kept/collected.ts';
import { writeAccessDay, writeProvenance } from '../../domain/citation/citation.ts';
import { accessDay } from '../../page-scripts/cite/access-day.ts';
import { useModule } from '../mount/use-module.ts';
import { AddCode } from './AddCode.tsx';
import { CollectedEntry } from './CollectedEntry.tsx';
import { CopyWays } from './CopyWays.tsx';
import { KeepingStatus } from './KeepingStatus.tsx';
import { sourceOf, useCitations, type CitationSource } from './use-citations.ts';
import { useCollection } from './use-collection.ts';

export interface Props {
  /** The site’s base path, and its whole address, each with a trailing "/". */
  base: string;
  site: string;
  /** The rubric with which a reader who has collected nothing begins. */
  rubricHref: string;
  sources: readonly CitationSource[];
}

const loadQr = () => import('./QrCode.tsx');
const loadMemo = () => import('./CollectionMemo.tsx');
const UNDO_ID = 'kembalikan';

/** The collected criteria in the reader’s order, and what can be made of them. */
export const Collection = ({ base, site, rubricHref, sources }: Props) => {
  const { session, state } = useCollection();
  const { entries, aside, keeping } = state;
  const codes = entries.map(({ code }) => code);
  const { find, hasFailed, retry } = useCitations(sources, codes);
  const [message, setMessage] = useState('');
  const [removed, setRemoved] = useState<readonly Collected[]>([]);
  const [wantsMemo, setWantsMemo] = useState(false);
  const focusNext = useRef<string | null>(null);
  const qr = useModule(loadQr, entries.length > 0);
  const memo = useModule(loadMemo, wantsMemo);

  // A button that moves with its entry, or goes with it, takes the focus along before the next key is pressed.
  useLayoutEffect(() => {
    if (focusNext.current !== null) document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  });
  useEffect(() => {
    const count = document.querySelector('[data-collected-count]');
    if (count) count.textContent = entries.length === 0 ? '' : ` (${entries.length})`;
  }, [entries.length]);

  const move = (code: string, by: -1 | 1) => {
    const to = codes.indexOf(code) + by;
    const past = codes[to];
    if (past === undefined) {
      setMessage(by < 0 ? `${code} sudah paling atas.` : `${code} sudah paling bawah.`);
      return;
    }
    session.apply({ kind: 'move', code, by, past });
    setMessage(`${code} kini nomor ${to + 1} dari ${codes.length}.`);
    focusNext.current = `${by < 0 ? 'naik' : 'turun'}-${code}`;
  };
  const remove = (gone: readonly Collected[], words: string) => {
    session.apply({ kind: 'remove', codes: gone.map(({ code }) => code) });
    setRemoved(gone);
    setMessage(words);
    focusNext.current = UNDO_ID;
  };
  const add = (code: string) => {
    const isThere = codes.includes(code);
    if (!isThere) session.apply({ kind: 'add', codes: [code] });
    setMessage(
      isThere ? `${code} sudah ada di Kutipan saya.` : `Ditambahkan ke Kutipan saya: ${codes.length + 1} kutipan`,
    );
  };

  const sayings = new Set(
    codes.flatMap((code) => {
      const found = find(code);
      if (found.kind !== 'found') return [];
      const { indicator, title, instrument } = found.subject;
      return `${indicator}: “${title}” ${instrument}. ${writeProvenance(found.subject)}`;
    }),
  );

  return (
    <div class="collection columns">
      <div class="side screen-only">
        <KeepingStatus keeping={keeping} count={entries.length} aside={aside} onRetry={() => void session.retry()} />
        {entries.length > 0 && (
          <CopyWays
            found={codes.map(find)}
            say={setMessage}
            canPrintQr={qr.kind !== 'failed'}
            wantsMemo={wantsMemo}
            onMemo={() => {
              setWantsMemo(!wantsMemo);
            }}
            onEmpty={() => {
              remove(entries, `Kutipan saya dikosongkan: ${entries.length} kutipan dihapus.`);
            }}
          />
        )}
        {/* While the collection is loading it keeps its place unseen, so that nothing moves (collection.css). */}
        <AddCode base={base} onAdd={add} />
        <div class="news">
          <p role="status">{message}</p>
          {removed.length > 0 && (
            <button
              type="button"
              id={UNDO_ID}
              onClick={() => {
                session.apply({ kind: 'restore', entries: removed });
                setMessage(
                  `Dikembalikan: ${removed.length === 1 ? (removed[0]?.code ?? '') : `${removed.length} kutipan`}.`,
                );
                focusNext.current = `naik-${removed[0]?.code ?? ''}`;
                setRemoved([]);
              }}
            >
              Kembalikan {removed.length === 1 ? removed[0]?.code : `${removed.length} kutipan`}
            </button>
          )}
        </div>
      </div>
      {keeping.kind === 'loading' ? (
        // Elements of their own: one that took over the other's words would count as moved.
        <p key="loading" class="waiting">
          Kutipan disimpan di peramban ini saja. Tanpa JavaScript, <a href={rubricHref}>baca kriterianya</a> dan salin
          teksnya dari sana.
        </p>
      ) : entries.length === 0 ? (
        <div key="empty" class="waiting">
          <p>Belum ada kutipan.</p>
          <p>
            <a href={rubricHref}>Buka kriterianya</a>, lalu pilih “Kumpulkan di Kutipan saya” dalam menu “Bentuk lain”
            di bawah teks yang Anda perlukan; atau tambahkan dengan kodenya.
          </p>
        </div>
      ) : (
        <div key="some">
          {hasFailed && (
            <div class="notice" role="alert">
              <p>Teks kriteria gagal dimuat. Kutipan Anda tetap tersimpan. Periksa sambungan Anda, lalu coba lagi.</p>
              <button type="button" onClick={retry}>
                Muat lagi
              </button>
            </div>
          )}
          <div id="nota-dinas" hidden={!wantsMemo}>
            {memo.kind === 'loading' && <p role="status">Memuat …</p>}
            {memo.kind === 'failed' && (
              <p role="alert">Bagian ini gagal dimuat. Periksa sambungan Anda, lalu muat ulang halaman ini.</p>
            )}
            {wantsMemo && memo.kind === 'loaded' && (
              <memo.module.CollectionMemo codes={codes} find={find} site={site} />
            )}
          </div>
          <ol class="collected-list">
            {entries.map((entry, index) => (
              <CollectedEntry
                key={entry.code}
                code={entry.code}
                within={sourceOf(sources, entry.code)?.code ?? ''}
                found={find(entry.code)}
                isFirst={index === 0}
                isLast={index === entries.length - 1}
                site={site}
                Qr={qr.kind === 'loaded' ? qr.module.QrCode : null}
                onMove={(by) => {
                  move(entry.code, by);
                }}
                onRemove={() => {
                  remove([entry], `${entry.code} dihapus. Tersisa ${entries.length - 1} kutipan.`);
                }}
              />
            ))}
          </ol>
          {/* What all of them share, once. */}
          {[...sayings].map((saying) => (
            <p key={saying} class="soft">
              {saying}
            </p>
          ))}
          <p class="print-only">Diakses {writeAccessDay(accessDay())}.</p>
        </div>
      )}
    </div>
  );
};
