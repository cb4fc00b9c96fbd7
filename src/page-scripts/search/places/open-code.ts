import { pathOfCode } from '../../../domain/code/code.ts';

/**
 * Lets a search form open the page of a typed code at once. Any other question goes on to the search page, as everything
 * does without a script or a line.
 * @param base the site’s base path, with a trailing "/"
 */
export const openTypedCodes = (form: HTMLFormElement, base: string): void => {
  const open = async () => {
    const typed = form.querySelector('input')?.value ?? '';
    const { loadCodeFinder } = await import('../../load-code-finder.ts');
    const { kind, listed } = (await loadCodeFinder(base))(typed);
    if (kind === 'exact' && listed[0]) location.assign(base + pathOfCode(listed[0].code));
    else form.submit();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    open().catch(() => {
      form.submit();
    });
  });
};
