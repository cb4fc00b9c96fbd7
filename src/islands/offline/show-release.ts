import type { WorkerMessage } from '../../offline/release.ts';
import { makeElement } from '../make-element.ts';

const adopt: WorkerMessage = 'adopt';
let bar: HTMLElement | undefined;
let reloads = false;

/** Shows the bar in place of an earlier one; its sentence is read out once. */
const showBar = (sentence: string, press: () => void) => {
  bar?.remove();
  const words = makeElement('span', { role: 'status' });
  const reload = makeElement('button', { type: 'button' }, 'Muat ulang');
  const later = makeElement('button', { type: 'button' }, 'Nanti saja');
  const shown = makeElement('div', { class: 'release-bar' }, words, reload, later);
  reload.addEventListener('click', press);
  later.addEventListener('click', () => shown.remove());
  document.body.append(shown);
  bar = shown;
  // What comes into a region that already stands there is read out.
  requestAnimationFrame(() => {
    words.textContent = sentence;
  });
};

/**
 * Offers a release that waits. It comes into force at the reader’s press alone; answers are kept at each change, and an
 * unfinished write is waited for by the browser’s own store before the page goes.
 */
const offerRelease = (registration: ServiceWorkerRegistration): void => {
  if (bar?.isConnected) return;
  showBar('Ada terbitan baru situs ini.', () => {
    reloads = true;
    // Taken in another tab meanwhile, it waits no longer.
    if (registration.waiting) registration.waiting.postMessage(adopt);
    else location.reload();
  });
};

/** After a new release came into force: reloads where the reader asked for it here, and else tells of it. */
const tellOfRelease = (): void => {
  if (reloads) location.reload();
  else
    showBar('Situs ini sudah diperbarui. Muat ulang tab ini bila pekerjaan di sini sudah selesai.', () =>
      location.reload(),
    );
};

/** Offers the release that waits in a registration; without one, tells of a release that came into force. */
export const showRelease = (waiting?: ServiceWorkerRegistration): void => {
  if (waiting) offerRelease(waiting);
  else tellOfRelease();
};
