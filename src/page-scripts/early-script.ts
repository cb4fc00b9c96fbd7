import { THEME_KEY } from './theme/theme.ts';

/** Where no paint is told (an old engine, a page that nobody looks at), late scripts are asked for after this long. */
const WAIT_AT_MOST_MS = 3000;

/**
 * What runs in each page before it is painted; it stands in the page as text, and the page’s policy carries its hash.
 *
 * - It says that scripts run, so that places are kept for what they will put there (scorer.css, collection.css).
 * - The look that the reader chose, so that nothing flashes.
 * - The typefaces, once the service worker answers and has them; where there can be none, at once.
 * - Modules are asked for once the page is there and painted: on a thin line they would else take their part of it from
 *   the very words that the reader waits for. Asked for twice, a module is loaded once.
 * - Where one fails, the style shows the notice that every page holds (components/FailedScripts.astro), so that no
 *   button does nothing in silence. Classic scripts are those of the folder for a USB stick.
 * @param late the type of scripts that wait, with their addresses in `data-src`
 * @param typefaces the id of the style element with the typefaces’ files
 */
export const writeEarlyScript = (late: string, typefaces: string): string =>
  `(d=>{d.skrip='';try{const t=localStorage.getItem('${THEME_KEY}');/^(terang|gelap)$/.test(t)&&(d.theme=t)}catch{}
const w=navigator.serviceWorker,f=()=>d.gagal='',g=()=>{for(const s of document.querySelectorAll('[type=${late}]'))import(s.dataset.src).catch(f)};w&&!w.controller||(${typefaces}.media='');addEventListener('error',e=>{e.target.src&&f()},!0);addEventListener('DOMContentLoaded',()=>{setTimeout(g,${String(WAIT_AT_MOST_MS)});new PerformanceObserver(g).observe({type:'paint',buffered:!0})})})(document.documentElement.dataset)`;
