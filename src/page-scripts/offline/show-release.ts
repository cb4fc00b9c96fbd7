import type { WorkerMessage } from '../../offline/release.ts';
import { loadStyle } from '../../browser/load-style.ts';
import { makeElement } from '../../browser/make-element.ts';
import style from '../../styles/release-bar.css?url';

const adopt: WorkerMessage = 'adopt';
let bar: HTMLElement | undefined;
let reloads = false;
const styled = loadStyle(style);

/** Says to the style how high the bar is (layout.css): its words take more lines in a narrow window, and none once it is gone. */
const measure = new ResizeObserver(() => {
  document.documentElement.style.setProperty('--release-bar', `${bar?.offsetHeight ?? 0}px`);
});

/** Of a text of several lines, browsers bring only the one with the cursor into sight. */
document.addEventListener('focusin', ({ target }) => {
  if (!bar?.isConnected || !(target instanceof Element) || bar.contains(target)) return;
  if (target.getBoundingClientRect().bottom > bar.getBoundingClientRect().top)
    target.scrollIntoView({ block: 'nearest' });
});

/** Shows the bar in place of an earlier one; its sentence is read out once. */
const showBar = (sentence: string, press: () => void) => {
  bar?.remove();
  measure.disconnect();
  const words = makeElement('span', { role: 'status' });
  const reload = makeElement('button', { type: 'button' }, 'Muat ulang');
  const later = makeElement('button', { type: 'button' }, 'Nanti saja');
  const shown = makeElement('div', { class: 'release-bar' }, words, reload, later);
  reload.addEventListener('click', press);
  later.addEventListener('click', () => shown.remove());
  document.body.append(shown);
  bar = shown;
  measure.observe(shown);
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
export const showRelease = async (waiting?: ServiceWorkerRegistration): Promise<void> => {
  await styled;
  if (waiting) offerRelease(waiting);
  else tellOfRelease();
};
