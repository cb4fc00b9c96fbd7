/**
 * Says so where a page stands alone. Programs that show a ZIP like a folder unpack the one page that is opened: its links
 * lead nowhere, and the scorer’s script is not there. The site’s picture, which lies in the folder for every page, tells.
 */
import { makeElement } from '../../browser/make-element.ts';

const WORDS =
  'Hanya halaman ini yang diambil dari ZIP; berkas lain situs ini tidak ada di dekatnya, sehingga tautan dan perkiraan level tidak berjalan. Ekstrak seluruh ZIP lebih dahulu, lalu buka index.html di folder hasilnya.';

const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
if (icon) {
  const picture = new Image();
  picture.addEventListener('error', () => {
    document.querySelector('main')?.prepend(makeElement('p', { class: 'notice', role: 'alert' }, WORDS));
  });
  picture.src = icon.href;
}
