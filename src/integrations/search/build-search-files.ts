import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { KINDS, type Catalogue } from '../../domain/search/catalogue.ts';
import { foldWord, splitWords } from '../../domain/search/search-words.ts';
import { sha256 } from '../../site/sha256.ts';
import type { Content } from '../content/parse-content.ts';
import { listSearchRecords, type SearchRecord } from './search-records.ts';

/** Of Pagefind’s own files the site uses the engine and the index; its ready-made interfaces are left out. */
const KEPT = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.id\.pagefind|.*\.pf_(?:meta|index|fragment))$/;

/** How a question’s words are searched: aliases by their term, and by those aliases that the criteria themselves use. */
const listSynonyms = ({ terms, searchWords }: Content, records: readonly SearchRecord[]): Record<string, string[]> => {
  const official = records.filter(({ kind }) => kind === 'teks').map(({ content, also }) => `${content} ${also}`);
  const text = ` ${splitWords(official.join(' ')).join(' ')} `;
  const isUsed = (words: string) => text.includes(` ${words} `);
  const groups = [...terms.map(({ data }) => [data.term, ...data.aliases]), ...searchWords.synonyms];
  const found = new Map<string, Set<string>>();
  for (const group of groups) {
    // “Unit kerja/perangkat daerah” is two names.
    const names = group.flatMap((name) => name.split('/')).map((name) => splitWords(name).join(' '));
    const searched = names.filter((name, index) => index === 0 || isUsed(name));
    for (const name of names) {
      const others = searched.filter((other) => other !== name);
      if (others.length > 0) found.set(name, new Set([...(found.get(name) ?? []), ...others]));
    }
  }
  return Object.fromEntries([...found].map(([name, others]) => [name, [...others]]));
};

/** The words of all records, the more frequent first. */
const listVocabulary = (records: readonly SearchRecord[]): string[] => {
  const counts = new Map<string, number>();
  for (const { title, content, also, kind } of records)
    for (const word of splitWords(`${title} ${content} ${also}`))
      if (word.length > 3 && /^\p{L}+$/u.test(word))
        counts.set(word, (counts.get(word) ?? 0) + (kind === 'panduan' ? 1 : 5));
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([word]) => word);
};

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/**
 * Everything that the search loads, by path below its folder: Pagefind’s engine and index, the catalogue of what can be
 * found, and the vocabulary. The same content gives the same bytes.
 * @throws where Pagefind cannot start or refuses a record
 */
export const buildSearchFiles = async (content: Content): Promise<Map<string, Uint8Array>> => {
  const records = listSearchRecords(content);
  const { index, errors } = await createIndex({ forceLanguage: 'id' });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join(' ')}`);
  for (const { url, title, content: words, also } of records) {
    const added = await index.addCustomRecord({
      url: `/${url}`,
      content: words,
      language: 'id',
      meta: { title, ...(also.trim() === '' ? {} : { also }) },
    });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join(' ')}`);
  }
  const built = await index.getFiles();
  await close();
  if (built.errors.length > 0) throw new Error(`Pagefind could not build its index: ${built.errors.join(' ')}`);
  const files = new Map(
    built.files
      .filter(({ path }) => KEPT.test(path))
      .sort((a, b) => a.path.localeCompare(b.path))
      .map(({ path, content: bytes }) => [path, bytes]),
  );
  const byUrl = new Map(records.map((record) => [`/${record.url}`, record]));
  const entries = [...files]
    .filter(([path]) => path.startsWith('fragment/'))
    .map(([path, bytes]): [string, [number, number, string]] => {
      const id = path.slice('fragment/'.length, -'.pf_fragment'.length);
      const { url } = JSON.parse(
        gunzipSync(bytes)
          .toString('utf8')
          .replace(/^pagefind_dcd/, ''),
      ) as { url: string };
      const record = byUrl.get(url);
      if (!record) throw new Error(`Pagefind holds ${url}, which is no record.`);
      return [id, [KINDS.indexOf(record.kind), record.level ?? 0, record.code ?? '']];
    });
  const catalogue: Catalogue = {
    format: 'katalog-pencarian',
    version: 1,
    release: sha256(JSON.stringify(records)).slice(0, 12),
    records: Object.fromEntries(entries),
    stopWords: content.searchWords.stopWords.map(foldWord),
    synonyms: listSynonyms(content, records),
  };
  files.set('katalog.json', encode(catalogue));
  files.set('kata.json', encode(listVocabulary(records)));
  return files;
};
