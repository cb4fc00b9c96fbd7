/**
 * Registers the service worker and has it fetch what is to be there without a line, where the line costs nothing to speak
 * of. Loaded by each page once it has loaded and has nothing else to do.
 */
import type { WorkerMessage } from '../../offline/release.ts';
import { approveWorker } from './worker-address.ts';

/** What browsers of Chromium’s kind tell of the line; others tell nothing, and are taken to be on a line without a meter. */
interface Line {
  saveData?: boolean;
  type?: string;
  effectiveType?: string;
}

const { connection } = navigator as Navigator & { connection?: Line };
const sparing =
  connection?.saveData === true || connection?.type === 'cellular' || /2g/.test(connection?.effectiveType ?? '');

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const { serviceWorker } = navigator;
const fill: WorkerMessage = 'fill';

const show = async (registration?: ServiceWorkerRegistration) => {
  // Not taken apart first: the bundler would wrap that in a function of its own.
  (await import('./show-release.ts')).showRelease(registration);
};

const offer = (registration: ServiceWorkerRegistration) => {
  // The first worker of all takes nothing’s place.
  if (!registration.waiting || !serviceWorker.controller) return;
  if (!sparing) registration.waiting.postMessage(fill);
  void show(registration);
};

const keep = async () => {
  const registration = await serviceWorker.register(approveWorker(`${base}sw.js`), { scope: base });
  offer(registration);
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', () => offer(registration));
  });
  if (!sparing) (await serviceWorker.ready).active?.postMessage(fill);
};

let controlled = serviceWorker.controller;
serviceWorker.addEventListener('controllerchange', () => {
  // Another tab took a new release; here somebody may be writing, so that this page only says so.
  if (controlled) void show();
  controlled = serviceWorker.controller;
});
// Where workers are forbidden (private windows, plain http), the site is what it is with a line.
keep().catch(() => undefined);
