/** Why something could not be kept. */
export type KeepingFaultKind = 'blocked' | 'full' | 'outdated' | 'failed';

/** A fault of the place where the collection is kept. */
export class KeepingFault extends Error {
  override name = 'KeepingFault';
  readonly kind: KeepingFaultKind;
  constructor(kind: KeepingFaultKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

const KINDS: Record<string, KeepingFaultKind> = {
  QuotaExceededError: 'full',
  VersionError: 'outdated',
  SecurityError: 'blocked',
  InvalidStateError: 'blocked',
  // Browsers that have no IndexedDB at all.
  ReferenceError: 'blocked',
};

/** A fault of the browser in this program’s words. */
export const toKeepingFault = (error: unknown): KeepingFault => {
  if (error instanceof KeepingFault) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return new KeepingFault(KINDS[name] ?? 'failed', message);
};

const WORDS: Record<KeepingFaultKind, string> = {
  blocked: 'peramban ini tidak mengizinkan penyimpanan',
  full: 'ruang penyimpanan peramban ini penuh',
  outdated: 'versi situs yang lebih baru terbuka di tab lain; muat ulang halaman ini',
  failed: 'peramban ini menolak penulisan',
};

/** Why, in the reader’s words, to stand after “TIDAK tersimpan: ”. */
export const sayKeepingFault = (kind: KeepingFaultKind): string => WORDS[kind];
