import { EARLY_THEME_SCRIPT } from './theme/theme.ts';

/**
 * What runs in each page before all else; it stands in the page as text, and the page’s policy carries its hash. After
 * the look it waits for scripts that fail to load, however early: the style then shows the notice that every page holds
 * (components/FailedScripts.astro), so that no button does nothing in silence.
 */
export const EARLY_SCRIPT = `${EARLY_THEME_SCRIPT};addEventListener('error',e=>{if(e.target.src)document.documentElement.dataset.gagal=''},!0)`;
