/** Files for hosts, for frames on other sites and for scripts that a folder cannot run; with the pages that need those. */
const LEFT_OUT =
  /^(?:host|luring|pagefind|kutipan)\/|^404\.html$|^pengalihan\.json$|(?:^|\/)(?:sematan\/|kutipan\.json$)/;
/** The licences go wherever the scripts and typefaces go that they are for. */
const KEPT = /\.(?:html|json|csv|md|svg|woff2)$|^lisensi\.txt$/;

/** Which of a built site’s files go into the folder for a stick, in order. @param files paths below the base, with "/" */
export const listFolderFiles = (files: readonly string[]): string[] =>
  files.filter((path) => KEPT.test(path) && !LEFT_OUT.test(path)).sort();
