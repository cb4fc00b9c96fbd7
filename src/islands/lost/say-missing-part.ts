let note: HTMLElement | undefined;

/** Says politely that the part of the page that the address names is not there, such as `#l9` of an old link. */
export const sayMissingPart = (): void => {
  const id = location.hash.slice(1);
  note?.remove();
  // The scorer keeps answers after the "#", which are no part of a page; they hold a "=".
  if (!/^[a-z][\w-]*$/i.test(id) || document.getElementById(id)) return;
  const region = document.createElement('p');
  note = region;
  region.setAttribute('role', 'status');
  region.className = 'notice';
  document.querySelector('main')?.prepend(region);
  // What comes into a region that already stands there is read out.
  requestAnimationFrame(() => {
    region.textContent = `Bagian #${id} tidak ada di halaman ini.`;
  });
};
