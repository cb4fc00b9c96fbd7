/**
 * The scorer in a folder, without a host. What it shows later has the site’s addresses; here they must be relative and name
 * a file. The script’s element says how they begin and where the top of the folder is.
 */
import '../scorer/mount-scorer.ts';

const { top = '', base = '/' } = document.currentScript?.dataset ?? {};

const mend = () => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`main a[href^="${base}"]`)) {
    const [path = '', fragment] = (link.getAttribute('href') ?? '').slice(base.length).split('#');
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    link.setAttribute('href', top + file + (fragment === undefined ? '' : `#${fragment}`));
  }
};
new MutationObserver(mend).observe(document, { subtree: true, childList: true, attributeFilter: ['href'] });
mend();
