/**
 * Takes the rules for fetching ahead out of the page where the reader saves data or pays by the megabyte. Browsers
 * leave such rules alone in their own data-saving mode; that a line is a phone’s they do not consider, and where they
 * are told of saving data by other means, Chromium fetches all the same (tests/browser/prefetch.spec.ts). Nothing is
 * fetched before a pointer rests on a link, so that this comes in time.
 */
import { isSparing } from '../line.ts';

if (isSparing) document.querySelector('[type=speculationrules]')?.remove();
