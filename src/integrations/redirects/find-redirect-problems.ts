import { pathOfCode } from '../../domain/code/code.ts';
import { listPagePaths } from '../../domain/address/page-paths.ts';
import { findRedirectFaults, type RedirectFault } from '../../domain/address/redirects.ts';
import type { Redirect } from '../../model/redirect.ts';
import { assembleFolder } from '../content/assemble-folder.ts';
import { REDIRECTS, type Content } from '../content/parse-content.ts';
import type { Problem } from '../content/problem.ts';
import { currentCodesOf } from '../ledger/find-ledger-problems.ts';
import { ledgerFilesOf } from '../ledger/ledger-files.ts';

type Sentence = Pick<Problem, 'message' | 'remedy'> & { field: 'from' | 'to' };

const SENTENCES: Record<RedirectFault['kind'], (redirect: Redirect) => Sentence> = {
  doubled: ({ from }) => ({
    field: 'from',
    message: `Alamat ${from} sudah dialihkan oleh entri sebelumnya.`,
    remedy: 'Biarkan satu entri saja untuk setiap alamat.',
  }),
  'from-code': ({ from }) => ({
    field: 'from',
    message: `Alamat ${from} milik sebuah kode, dan kode tetap punya halaman.`,
    remedy: 'Pakai alamat lain; untuk kode yang dicabut, sebutkan gantinya dengan perintah ledger.',
  }),
  'from-page': ({ from }) => ({
    field: 'from',
    message: `Alamat ${from} sudah punya halaman.`,
    remedy: 'Pakai alamat yang belum ada.',
  }),
  loop: ({ from }) => ({
    field: 'to',
    message: `Pengalihan dari ${from} kembali ke alamat itu juga.`,
    remedy: 'Arahkan ke halaman yang ada.',
  }),
  chain: ({ to }) => ({
    field: 'to',
    message: `Tujuan ${to} sendiri dialihkan ke tempat lain.`,
    remedy: 'Arahkan langsung ke tujuan yang terakhir.',
  }),
  dangling: ({ to }) => ({
    field: 'to',
    message: `Tujuan ${to} tidak ada di situs ini.`,
    remedy: 'Tulis kode atau alamat halaman yang ada.',
  }),
};

/** What is wrong with the redirects. @param routes the files of src/pages */
export const findRedirectProblems = (content: Content, routes: readonly string[]): Problem[] => {
  const codes = content.instruments.flatMap((folder) => [
    ...currentCodesOf(folder).map(({ code }) => code),
    ...ledgerFilesOf(folder).ledger.entries.map(({ code }) => code),
  ]);
  const rubrics = content.instruments.flatMap((folder) => assembleFolder(folder));
  const faults = findRedirectFaults(content.redirects, new Set(codes.map(pathOfCode)), listPagePaths(routes, rubrics));
  return faults.flatMap(({ kind, place }) => {
    const redirect = content.redirects[place];
    if (!redirect) return [];
    const { field, message, remedy } = SENTENCES[kind](redirect);
    return [{ file: REDIRECTS, field: `[${String(place)}].${field}`, message, remedy }];
  });
};
