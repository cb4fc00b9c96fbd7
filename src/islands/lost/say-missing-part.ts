/** Says politely that the part of the page that the address names is not there, such as `#l9` of an old link. */
const note = document.createElement('p');
note.setAttribute('role', 'status');

const check = () => {
  const id = location.hash.slice(1);
  // The scorer keeps answers after the "#", which are no part of a page; they hold a "=".
  const isMissing = /^[a-z][\w-]*$/i.test(id) && !document.getElementById(id);
  note.className = isMissing ? 'notice' : '';
  note.textContent = isMissing ? `Bagian #${id} tidak ada di halaman ini.` : '';
};

document.querySelector('main')?.prepend(note);
addEventListener('hashchange', check);
// Once the empty region is known to the reader’s software, what comes into it is read out.
requestAnimationFrame(check);
export {};
