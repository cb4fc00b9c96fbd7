import type { CitationSubject } from '../../domain/citation/citation-subject.ts';
import { partOfCode, pathOfCode } from '../../domain/code/code.ts';
import type { QrCode } from './QrCode.tsx';
import type { FoundCitation } from './use-citations.ts';

interface Props {
  code: string;
  /** The indicator’s code: what the margin leaves out. */
  within: string;
  found: FoundCitation;
  isFirst: boolean;
  isLast: boolean;
  /** The site’s whole address, with a trailing "/". */
  site: string;
  /** Draws a QR code; null until it is loaded. */
  Qr: typeof QrCode | null;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const WORDS: Record<Exclude<FoundCitation['kind'], 'found'>, string> = {
  loading: 'Memuat teksnya …',
  failed: 'Teksnya gagal dimuat. Kodenya tetap tersimpan.',
  unknown:
    'Kode ini tidak dikenal situs ini, atau sudah dicabut. Kodenya tetap disimpan; halamannya mungkin menjelaskan sebabnya.',
};

const Words = ({ subject, within }: { subject: CitationSubject; within: string }) => (
  <>
    <h2>{subject.place || subject.indicator}</h2>
    {subject.quotes.map(({ code, name, text }) => (
      <div class="official" key={code}>
        <span class="code">{partOfCode(code, within)}</span>
        <p class="kind">
          <span>Teks kriteria</span>
          {subject.quotes.length > 1 && ` · ${name}`}
        </p>
        <blockquote>{text}</blockquote>
      </div>
    ))}
  </>
);

/** One collected criterion: its words, its code and address, and what can be done with it. */
export const CollectedEntry = ({ code, within, found, isFirst, isLast, site, Qr, onMove, onRemove }: Props) => {
  const url = found.kind === 'found' ? found.subject.url : site + pathOfCode(code);
  const moveByKey = (event: KeyboardEvent) => {
    const by = event.altKey && { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (!by) return;
    event.preventDefault();
    onMove(by);
  };
  const move = (by: -1 | 1, word: string, isAtEnd: boolean) => (
    <button
      type="button"
      class="quiet"
      id={`${by < 0 ? 'naik' : 'turun'}-${code}`}
      aria-label={`${word}: ${code}`}
      aria-disabled={isAtEnd}
      onClick={() => {
        onMove(by);
      }}
      onKeyDown={moveByKey}
    >
      {word}
    </button>
  );
  return (
    <li class="collected" data-collected={code}>
      <div>
        {found.kind === 'found' ? (
          <Words subject={found.subject} within={within} />
        ) : (
          <>
            <h2>{code}</h2>
            <p>{WORDS[found.kind]}</p>
          </>
        )}
        <p class="address">
          Kode <span class="code">{code}</span> · <a href={url}>{url}</a>
        </p>
        <div class="ways">
          {move(-1, 'Naik', isFirst)}
          {move(1, 'Turun', isLast)}
          <button type="button" class="quiet" aria-label={`Hapus: ${code}`} onClick={onRemove}>
            Hapus
          </button>
        </div>
      </div>
      {Qr && <Qr text={url} />}
    </li>
  );
};
