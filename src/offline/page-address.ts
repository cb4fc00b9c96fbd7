/**
 * The address of the page that an address means, as people write, cut and paste it: with “/” at its end, once each, without
 * “index.html”. What stands behind “?” and “#” belongs to the reader and stays.
 * @param url on this site; a file’s own address stays as it is
 */
export const pageAddress = (url: URL): URL => {
  const page = new URL(url);
  page.pathname = url.pathname
    .replaceAll(/\/{2,}/g, '/')
    .replace(/\/index\.html$/, '/')
    .replace(/\/[^/.]+$/, '$&/');
  return page;
};
