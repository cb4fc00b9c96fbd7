import { hrefOf } from './address.ts';

/**
 * Which pages the browser may fetch while the reader’s pointer rests on a link or presses it: those that the site’s own
 * navigation leads to. These are rules for the browser (Speculation Rules) and no script: a browser that does not know
 * them ignores them, and one that does "is respectful of the user’s configuration": it does not fetch ahead in its
 * Battery Saver or Data Saver mode (MDN, Speculation Rules API, “Using prefetching”). On other lines where fetching
 * ahead costs the reader something a script takes them away (page-scripts/prefetch). None of these links carries anything
 * that a reader typed.
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
