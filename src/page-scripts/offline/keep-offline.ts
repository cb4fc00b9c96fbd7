/**
 * Registers the service worker and has it fetch what is to be there without a line, where the line costs nothing to speak
 * of. That begins when the page, painted by then, has nothing else to do.
 */
import { findServiceWorkers } from '../../browser/browser-objects.ts';
import type { WorkerMessage } from '../../offline/release.ts';
import { isSparing } from '../line.ts';
import { approveWorker } from './worker-address.ts';

const fill: WorkerMessage = 'fill';

// Not taken apart in place: the bundler would wrap that in a function of its own.
const load = () => import('./show-release.ts');
const show = async (registration?: ServiceWorkerRegistration) => (await load()).showRelease(registration);

const begin = (workers: ServiceWorkerContainer) => {
  const offer = (registration: ServiceWorkerRegistration) => {
    // The first worker of all takes nothing’s place.
    if (!registration.waiting || !workers.controller) return;
    if (!isSparing) registration.waiting.postMessage(fill);
    void show(registration);
  };
  /** The base ends with “/” (`trailingSlash` in astro.config.mjs), and all below it is the worker’s. */
  const keep = async () => {
    const registration = await workers.register(approveWorker(`${import.meta.env.BASE_URL}sw.js`));
    offer(registration);
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => offer(registration));
    });
    if (!isSparing) (await workers.ready).active?.postMessage(fill);
  };
  // Where workers are forbidden (private windows, plain http), the site is what it is with a line.
  keep().catch(() => undefined);
};
/** An idle moment that the browser never names (a page that is no longer painted) must not cost the reader the worker. */
const WAIT_AT_MOST_MS = 5000;
// Safari has no idle callback; to a timer, options are no time at all.
const whenIdle = ((globalThis as Partial<typeof globalThis>).requestIdleCallback ?? setTimeout) as (
  work: () => void,
  options: IdleRequestOptions,
) => unknown;

const workers = findServiceWorkers();
// While developing there is no worker: what is written must show.
if (import.meta.env.PROD && workers) {
  // From the start: a new release may come into force before this page has had an idle moment.
  let controlled = workers.controller;
  workers.addEventListener('controllerchange', () => {
    // Another tab took it; here somebody may be writing, so that this page only says so.
    if (controlled) void show();
    controlled = workers.controller;
  });
  whenIdle(() => begin(workers), { timeout: WAIT_AT_MOST_MS });
}
