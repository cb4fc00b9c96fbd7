/**
 * Why something could not be kept.
 *
 * - `blocked`: the browser keeps nothing for this page. `full`: there is no room. `failed`: it refuses, and says no more.
 * - `outdated`: a newer program is at work in another tab. `newer`: what lies there was made by one, and cannot be read.
 * - `silent`: no answer within some seconds. `gone`: it was deleted under the open page.
 * - `reset`: another tab has taken everything away on its reader’s wish.
 * - `unloaded`: a part of this program that is needed for it did not come.
 */
export type StoreFaultKind =
  'blocked' | 'full' | 'outdated' | 'newer' | 'silent' | 'gone' | 'reset' | 'unloaded' | 'failed';

/** A fault of the place where something is kept. The message is the browser’s own, where it gave one. */
export class StoreFault extends Error {
  readonly kind: StoreFaultKind;
  constructor(kind: StoreFaultKind, message?: string) {
    super(message);
    this.kind = kind;
  }
}

const KINDS: Record<string, StoreFaultKind> = {
  QuotaExceededError: 'full',
  SecurityError: 'blocked',
  InvalidStateError: 'blocked',
};

/**
 * A fault of the browser in this program’s words. Chromium names a full disk in the message of an unknown error alone, and all
 * browsers a module that does not load in that of a type error.
 */
export const toStoreFault = (error: unknown): StoreFault => {
  if (error instanceof StoreFault) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  const kind = /NO_SPACE|disk full/i.test(message) ? 'full' : /module/.test(message) ? 'unloaded' : KINDS[name];
  return new StoreFault(kind ?? 'failed', message);
};

const WORDS: Record<StoreFaultKind, string> = {
  blocked: 'peramban ini tidak mengizinkan penyimpanan',
  full: 'ruang penyimpanan peramban ini penuh',
  outdated: 'versi situs yang lebih baru terbuka di tab lain; muat ulang halaman ini sesudah mengunduh berkasnya',
  newer: 'yang tersimpan di sini dibuat oleh versi situs yang lebih baru',
  silent: 'penyimpanan peramban ini belum menjawab',
  gone: 'data situs ini dihapus dari peramban; perubahan berikutnya menyimpannya lagi',
  reset: 'semuanya dihapus lewat tab lain',
  unloaded: 'sebagian situs ini gagal dimuat; muat ulang halaman ini',
  failed: 'peramban ini menolak penulisan, mungkin karena ruangnya penuh',
};

/** Why, in the reader’s words, to stand after “TIDAK tersimpan: ”. */
export const sayStoreFault = (kind: StoreFaultKind): string => WORDS[kind];
