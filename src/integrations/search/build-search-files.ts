import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { isWithin, pathOfCode } from '../../domain/code/code.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { KINDS, type Catalogue } from '../../domain/search/catalogue.ts';
import { foldWord, splitWords } from '../../domain/search/search-words.ts';
import { nameOfIndicator } from '../../site/names.ts';
import { sha256 } from '../../text/sha256.ts';
import type { Content } from '../content/parse-content.ts';
import { prepareEngine } from './prepare-engine.ts';
import { listRetiredRecords, listSearchRecords, type SearchRecord } from './search-records.ts';

/** Of Pagefind’s own files the site uses the engine and the index; its ready-made interfaces are left out. */
const KEPT = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.id\.pagefind|.*\.pf_(?:meta|index|fragment))$/;

/** Names of one meaning: a group’s first and those that the criteria use are searched, the others are typed only. */
const listSynonyms = ({ terms, searchWords }: Content, records: readonly SearchRecord[]): Catalogue['synonyms'] => {
  const official = records.filter(({ kind }) => kind === 'teks').map(({ content, also }) => `${content} ${also}`);
  const text = ` ${splitWords(official.join(' ')).join(' ')} `;
  return [...terms.map(({ data }) => [data.term, ...data.aliases]), ...searchWords.synonyms].map((group) => {
    // “Unit kerja/perangkat daerah” is two names.
    const all = group.flatMap((name) => name.split('/')).map((name) => splitWords(name).join(' '));
    const names = [...new Set(all)].filter((name) => name !== '');
    const isSearched = (name: string, index: number) => index === 0 || text.includes(` ${name} `);
    return [names.filter(isSearched), names.filter((name, index) => !isSearched(name, index))];
  });
};

/** The words of all records in alphabetical order, which compresses best. */
const listVocabulary = (records: readonly SearchRecord[]): string[] => {
  const words = records.flatMap(({ title, content, also }) => splitWords(`${title} ${content} ${also}`));
  const long = words.filter((word) => word.length > 3 && /^\p{L}+$/u.test(word));
  return [...new Set(long)].sort((a, b) => a.localeCompare(b, 'id'));
};

/** What each rubric’s own index finds: its records and those that belong to no rubric, as if it were the only one. */
const listOwnRecords = (content: Content): { rubric: Rubric; records: SearchRecord[] }[] => {
  // Read once: the retired codes of an instrument stand in one ledger with all others of it.
  const retired = listRetiredRecords(content);
  return content.instruments.flatMap((folder) =>
    folder.indicators.map((indicator) => {
      const { rubric } = indicator;
      const alone = { ...folder, indicators: [indicator], ledger: { ...folder.ledger, entries: [] } };
      return {
        rubric,
        records: [
          ...listSearchRecords({ ...content, instruments: [alone] }),
          ...retired.filter(({ code }) => code !== null && isWithin(code, rubric.code)),
        ],
      };
    }),
  );
};

const encodeText = (text: string) => new TextEncoder().encode(text);
const encode = (value: unknown) => encodeText(JSON.stringify(value));

/** The engine’s id of each record, by the record’s address. */
const listIds = (files: ReadonlyMap<string, Uint8Array>): Map<string, string> =>
  new Map(
    [...files]
      .filter(([path]) => path.startsWith('fragment/'))
      .map(([path, bytes]) => {
        const fragment = gunzipSync(bytes)
          .toString('utf8')
          .replace(/^pagefind_dcd/, '');
        const { url } = JSON.parse(fragment) as { url: string };
        return [url, path.slice('fragment/'.length, -'.pf_fragment'.length)] as const;
      }),
  );

/**
 * One index with its catalogue and its words, by path below its folder, Pagefind’s engine among them.
 * @param scope the name of the rubric that it is of; null for the whole site
 */
const buildIndex = async (
  content: Content,
  records: readonly SearchRecord[],
  scope: string | null,
): Promise<Map<string, Uint8Array>> => {
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
  if (built.errors.length > 0) throw new Error(`Pagefind could not build its index: ${built.errors.join(' ')}`);
  // Else Pagefind’s own process keeps every index until all are built.
  await index.deleteIndex();
  const files = new Map(
    built.files
      .filter(({ path }) => KEPT.test(path))
      .sort((a, b) => a.path.localeCompare(b.path, 'id'))
      .map(({ path, content: bytes }) => [path, bytes]),
  );
  const idOf = listIds(files);
  const entries = records.map(({ url, kind, level, code }): [string, [number, number, string]] => {
    const id = idOf.get(`/${url}`);
    if (id === undefined) throw new Error(`Pagefind has no record ${url}; two records must not share an address.`);
    return [id, [KINDS.indexOf(kind), level ?? 0, code ?? '']];
  });
  const catalogue: Catalogue = {
    format: 'katalog-pencarian',
    version: 1,
    release: sha256(JSON.stringify(records)).slice(0, 12),
    scope,
    records: Object.fromEntries(entries),
    stopWords: content.searchWords.stopWords.map(foldWord),
    synonyms: listSynonyms(content, records),
  };
  files.set('katalog.json', encode(catalogue));
  files.set('kata.json', encode(listVocabulary(records)));
  return files;
};

/**
 * The index of one rubric uses the engine of the whole site’s: Pagefind asks for `wasm.NAME.pagefind` in the index’s own
 * folder, and the name leads from there to the one file, which a browser then loads once.
 * @param path the rubric’s address
 */
const shareEngine = (files: ReadonlyMap<string, Uint8Array>, path: string): [string, Uint8Array][] => {
  const up = '/..'.repeat(path.split('/').length);
  const own = [...files].filter(([file]) => !/^pagefind\.js$|^wasm\./.test(file));
  return own.map(([file, bytes]) => {
    if (file !== 'pagefind-entry.json') return [path + file, bytes];
    const entry = JSON.parse(new TextDecoder().decode(bytes)) as { languages: Record<string, object> };
    const languages = Object.entries(entry.languages).map(([name, facts]) => [
      name,
      { ...facts, wasm: `${up}/wasm.${name}` },
    ]);
    return [path + file, encode({ ...entry, languages: Object.fromEntries(languages) as object })];
  });
};

/**
 * Everything that the search loads, by path below its folder: Pagefind’s engine and index, the catalogue of what can
 * be found, and the words of the site; and where there are several rubrics, an index of each below its address, so
 * that a search from its pages costs the same however many others there are. The same content gives the same bytes.
 * @throws where Pagefind cannot start or refuses a record
 */
export const buildSearchFiles = async (content: Content): Promise<Map<string, Uint8Array>> => {
  const files = await buildIndex(content, listSearchRecords(content), null);
  files.set('pagefind.js', await prepareEngine(files.get('pagefind.js') ?? new Uint8Array()));
  const own = listOwnRecords(content);
  for (const { rubric, records } of own.length > 1 ? own : []) {
    const built = await buildIndex(content, records, nameOfIndicator(rubric));
    for (const [path, bytes] of shareEngine(built, pathOfCode(rubric.code))) files.set(path, bytes);
  }
  await close();
  return files;
};
