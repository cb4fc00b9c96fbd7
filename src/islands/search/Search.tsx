import { useEffect, useRef, useState } from 'preact/hooks';
import { makeTypedCodeFinder } from '../../domain/typed-code.ts';
import { loadCodes } from '../load-codes.ts';
import { loadPagefind, type Pagefind } from './load-pagefind.ts';

interface Props {
  /** The site’s base path, with a trailing "/". */
  base: string;
}

interface Found {
  url: string;
  title: string;
  voice: string;
  /** The words around the hit, as text and marked parts in turn, the odd ones marked. */
  excerpt: string[];
}

type State =
  { kind: 'idle' } | { kind: 'loading' } | { kind: 'found'; query: string; results: Found[] } | { kind: 'failed' };

const MOST_RESULTS = 30;
const LONGEST_QUERY = 200;

/** Takes Pagefind’s `<mark>` apart into text, so that no HTML is ever made from it. */
const splitMarks = (excerpt: string): string[] => {
  const text = (part: string) =>
    part.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return excerpt.split(/<\/?mark>/).map(text);
};

const findAll = async (engine: Pagefind, query: string): Promise<Found[]> => {
  const { results } = await engine.search(query);
  const data = await Promise.all(results.slice(0, MOST_RESULTS).map((result) => result.data()));
  return data.map(({ url, excerpt, meta }) => ({
    url,
    title: meta['title'] ?? url,
    voice: meta['voice'] === 'kriteria' ? 'Teks kriteria' : 'Panduan situs',
    excerpt: splitMarks(excerpt),
  }));
};

/** The pages of the codes that a text names or comes close to; none where the list of codes cannot be had. */
const makeCodeSearch = async (base: string): Promise<(query: string) => Found[]> => {
  const codes = await loadCodes(base).catch(() => []);
  const find = makeTypedCodeFinder(codes);
  return (query) => {
    const found = find(query);
    const meant = found.kind === 'none' ? [] : 'code' in found ? [found.code] : found.codes;
    return codes
      .filter(({ code }) => meant.includes(code))
      .sort((a, b) => meant.indexOf(a.code) - meant.indexOf(b.code))
      .map(({ code, path, name, within }) => ({
        url: base + path,
        title: name,
        voice: code,
        excerpt: within === null ? [] : [within],
      }));
  };
};

const sayState = (state: State): string => {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'loading':
      return 'Mencari …';
    case 'failed':
      return 'Pencarian tidak dapat dimuat. Periksa sambungan Anda, atau pakai daftar lengkap di bawah ini.';
    case 'found':
      return state.results.length === 0
        ? `Tidak ada hasil untuk “${state.query}”. Coba kata lain atau kata dasar, atau lihat daftar lengkap di bawah ini.`
        : `${String(state.results.length)} hasil untuk “${state.query}”.`;
  }
};

/** The search field with its results. The address holds the question, so that a search can be linked. */
export const Search = ({ base }: Props) => {
  const [query, setQuery] = useState('');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const engine = useRef<Promise<Pagefind> | null>(null);
  const codes = useRef<ReturnType<typeof makeCodeSearch> | null>(null);
  const latest = useRef(0);

  const search = async (typed: string) => {
    const words = typed.trim().slice(0, LONGEST_QUERY);
    const turn = (latest.current += 1);
    const address = new URL(location.href);
    if (words === '') address.searchParams.delete('q');
    else address.searchParams.set('q', words);
    try {
      history.replaceState(null, '', address);
    } catch {
      // Safari refuses after many changes in a short time; the search itself goes on.
    }
    if (words === '') {
      setState({ kind: 'idle' });
      return;
    }
    setState((before) => (before.kind === 'found' ? before : { kind: 'loading' }));
    codes.current ??= makeCodeSearch(base);
    const coded = (await codes.current)(words);
    if (turn !== latest.current) return;
    if (coded.length > 0) setState({ kind: 'found', query: words, results: coded });
    try {
      engine.current ??= loadPagefind(base);
      const others = await findAll(await engine.current, words);
      const results = [...coded, ...others.filter(({ url }) => coded.every((code) => code.url !== url))];
      if (turn === latest.current) setState({ kind: 'found', query: words, results });
    } catch {
      engine.current = null;
      if (turn === latest.current && coded.length === 0) setState({ kind: 'failed' });
    }
  };

  useEffect(() => {
    const asked = new URL(location.href).searchParams.get('q') ?? '';
    setQuery(asked);
    void search(asked);
  }, []);

  return (
    <div class="search">
      <form
        role="search"
        method="get"
        onSubmit={(event) => {
          event.preventDefault();
          void search(query);
        }}
      >
        <label>
          Cari kata atau kode
          <input
            type="search"
            name="q"
            data-search-input
            autocomplete="off"
            value={query}
            onInput={(event) => {
              setQuery(event.currentTarget.value);
              void search(event.currentTarget.value);
            }}
          />
        </label>
      </form>
      <p role="status">{sayState(state)}</p>
      {state.kind === 'found' && (
        <ol class="items">
          {state.results.map(({ url, title, voice, excerpt }) => (
            <li key={url} data-search-result>
              <a href={url}>{title}</a> <span class="soft">{voice}</span>
              <p>{excerpt.map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}</p>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
};
