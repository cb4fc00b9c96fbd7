import type { Release } from '../../offline/release.ts';
import { bundleClassicScript } from '../scripts/bundle-classic-script.ts';

/** Stands in the script where the release’s id will be, so that the id can cover the script. */
export const ID_PLACE = '{{terbitan}}';

/**
 * The service worker of a release as one classic script, with `ID_PLACE` for the id.
 * @throws where it does not build
 */
export const bundleWorker = (release: Omit<Release, 'id'>): Promise<string> =>
  bundleClassicScript(new URL('../../offline/worker.ts', import.meta.url), {
    __RELEASE__: { id: ID_PLACE, ...release },
  });
