/**
 * The worker that takes the site’s worker back: put in its place (sw.js), it unregisters it and throws the site’s caches
 * away. Pages that are open stay as they are, with the worker that they have; from the next one on, all comes from the
 * line. It is plain JavaScript, so that it can be copied as it stands. Answers and collections are kept elsewhere and stay.
 *
 * It never comes into force. To take the earlier worker’s place it would have to wait until that one has nothing to do, which
 * Chromium may put off for minutes; and pages would offer it as a new release. So its installation always fails, after it
 * has done its work. What an open page still keeps meanwhile goes at the next visit, which asks for this worker again.
 */
const prefix = `tangga-kematangan:${new URL(self.registration.scope).pathname}:`;

const dropCaches = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(names.map((name) => caches.delete(name)));
};

self.addEventListener('install', (event) => {
  // Not waited for: the browser does it after this event.
  self.registration.unregister();
  event.waitUntil(dropCaches().then(() => Promise.reject(new Error('The worker is taken back.'))));
});
