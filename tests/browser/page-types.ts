/** One page of each type, relative to the start page, by a short name in the order of a visit. */
export const PAGE_TYPES: Readonly<Record<string, string>> = {
  home: '',
  instrument: 'spbe2020/',
  rubric: 'spbe2020/i18/',
  level: 'spbe2020/i18/l4/',
  passage: 'spbe2020/i18/l4/b1/',
  item: 'spbe2020/i18/l4/b1/b/',
  comparison: 'spbe2020/i18/perbandingan/',
  scorer: 'spbe2020/i18/nilai/',
  search: 'cari/',
  glossary: 'glosarium/',
  collection: 'kutipan/',
  history: 'riwayat/',
  downloads: 'unduh/',
  about: 'tentang/',
  missing: '404.html',
  frame: 'spbe2020/i18/l4/b1/a/sematan/',
};
