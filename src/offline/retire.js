/**
 * The worker that takes the site’s worker back: put in its place (sw.js), it throws the site’s caches away and
 * unregisters itself. Pages that are open stay as they are; from the next one on, all comes from the line. It is plain
 * JavaScript, so that it can be copied as it stands. Answers and collections are kept elsewhere and stay.
 */
const prefix = `tangga-kematangan:${new URL(self.registration.scope).pathname}:`;

const dropCaches = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(names.map((name) => caches.delete(name)));
};

// At once, since an earlier worker may keep this one waiting for as long as a page is open. Unregistering comes after the
// installation in the browser’s queue: who waited for it here would wait for ever.
self.addEventListener('install', (event) => {
  self.skipWaiting();
  self.registration.unregister();
  event.waitUntil(dropCaches());
});
// And again once in force: the earlier one may have kept something meanwhile.
self.addEventListener('activate', (event) => {
  self.registration.unregister();
  event.waitUntil(dropCaches());
});
