import { hrefOf } from './address.ts';

/**
 * Which pages the browser may fetch while the reader’s pointer rests on a link or presses it: those that the site’s own
 * navigation leads to. These are rules for the browser (Speculation Rules) and no script: a browser that does not know
 * them ignores them, and Chromium does not follow them where the reader saves data. None of these links
 * carries anything that a reader typed.
 */
export const PREFETCH_RULES = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: `${hrefOf('')}*/` },
          { selector_matches: '.pager a,.ladder a,.crumbs a,.place a,.top a' },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});
