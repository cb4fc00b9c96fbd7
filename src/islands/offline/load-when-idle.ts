/** Loads what keeps the site for times without a line, once the page is there and nobody waits for anything. */
const load = () => void import('./keep-offline.ts').catch(() => undefined);
// Safari has no idle callback.
const whenIdle = () => ('requestIdleCallback' in globalThis ? requestIdleCallback(load) : setTimeout(load, 999));

// While developing there is no worker: what is written must show.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle);
}
export {};
