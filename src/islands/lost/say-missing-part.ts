/**
 * Says politely that the part of the page that the address names is not there, such as `#l9` of an old link. Where it is
 * there but for capitals or signs that a program put behind it, such as `#L4-B1).`, the reader is taken to it.
 */
let note: HTMLElement | undefined;

const check = () => {
  const id = location.hash.slice(1);
  note?.remove();
  // The scorer keeps answers after the "#", which are no part of a page; they hold a "=".
  const [, word] = /^([a-z][\w-]*)(?:[^\w=]|%\w\w)*$/i.exec(id) ?? [];
  if (!word || document.getElementById(id)) return;
  const meant = word.toLowerCase();
  if (document.getElementById(meant)) {
    location.replace(`#${meant}`);
    return;
  }
  const region = document.createElement('p');
  note = region;
  region.setAttribute('role', 'status');
  region.className = 'notice';
  document.querySelector('main')?.prepend(region);
  // What comes into a region that already stands there is read out.
  requestAnimationFrame(() => {
    region.textContent = `Bagian #${word} tidak ada di halaman ini.`;
  });
};

addEventListener('hashchange', check);
check();
export {};
