/** The type of a script that waits until the page is painted; its address stands in `data-src` (page-scripts/early-script.ts). */
export const LATE_SCRIPT_TYPE = 'nanti';

/** The id of the style element with the typefaces’ files (components/Typefaces.astro). */
export const TYPEFACES_ID = 'huruf';
