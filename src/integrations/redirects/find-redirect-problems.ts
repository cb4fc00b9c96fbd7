import { pathOfCode } from '../../domain/code/code.ts';
import { listPagePaths } from '../../domain/address/page-paths.ts';
import { targetOf } from '../../domain/address/redirects.ts';
import type { Redirect } from '../../model/redirect.ts';
import { REDIRECTS, rubricsOf, type Content } from '../content/parse-content.ts';
import { problemIn, type Problem } from '../content/problem.ts';
import { currentCodesOf } from '../ledger/find-ledger-problems.ts';

/**
 * Holds redirects against each other and against what the site has. One that leads to another is refused, and so no
 * circle gets in.
 * @param codePaths the paths of all codes, retired ones included
 * @param pagePaths the paths of all pages
 */
export const findRedirectFaults = (
  redirects: readonly Redirect[],
  codePaths: ReadonlySet<string>,
  pagePaths: ReadonlySet<string>,
): Problem[] => {
  const starts = redirects.map(({ from }) => from);
  return redirects.flatMap((redirect, place) => {
    const { from, to } = redirect;
    const target = targetOf(redirect);
    const at = (field: string, message: string, remedy: string) =>
      problemIn(REDIRECTS)(`[${place}].${field}`, message, remedy);
    if (starts.indexOf(from) < place) {
      const remedy = 'Biarkan satu entri saja untuk setiap alamat.';
      return at('from', `Alamat ${from} sudah dialihkan oleh entri sebelumnya.`, remedy);
    }
    if (codePaths.has(from)) {
      const remedy = 'Pakai alamat lain; untuk kode yang dicabut, sebutkan gantinya dengan perintah ledger.';
      return at('from', `Alamat ${from} milik sebuah kode, dan kode tetap punya halaman.`, remedy);
    }
    if (pagePaths.has(from)) return at('from', `Alamat ${from} sudah punya halaman.`, 'Pakai alamat yang belum ada.');
    if (starts.includes(target))
      return at('to', `Tujuan ${to} sendiri dialihkan ke tempat lain.`, 'Arahkan langsung ke halaman yang ada.');
    if (codePaths.has(target) || pagePaths.has(target)) return [];
    return at('to', `Tujuan ${to} tidak ada di situs ini.`, 'Tulis kode atau alamat halaman yang ada.');
  });
};

/** What is wrong with the redirects. @param routes the files of src/pages */
export const findRedirectProblems = ({ instruments, redirects }: Content, routes: readonly string[]): Problem[] => {
  const codes = instruments.flatMap((folder) => [...currentCodesOf(folder), ...folder.ledger.entries]);
  return findRedirectFaults(
    redirects,
    new Set(codes.map(({ code }) => pathOfCode(code))),
    listPagePaths(routes, rubricsOf(...instruments)),
  );
};
