import type { z } from 'astro/zod';
import { IndicatorSchema, type IndicatorSource } from '../../model/indicator.ts';
import { InstrumentSchema, type InstrumentSource } from '../../model/instrument.ts';
import { LedgerSchema, type Ledger } from '../../model/ledger.ts';
import { LevelSchema, type LevelSource } from '../../model/level.ts';
import { PageSchema, type Page } from '../../model/page.ts';
import { RedirectsSchema, type Redirect } from '../../model/redirect.ts';
import { SealsSchema, type Seals } from '../../model/seal.ts';
import { SearchWordsSchema, type SearchWords } from '../../model/search-words.ts';
import { SourceSchema, type Source } from '../../model/source.ts';
import { TermSchema, type Term } from '../../model/term.ts';
import { WordArchiveSchema, type WordArchive } from '../../model/word-archive.ts';
import type { Problem } from './problem.ts';
import type { ContentFile } from './read-content.ts';

/** A file that fits its schema. */
export interface Parsed<T> {
  file: string;
  data: T;
  body: string;
}

/** One indicator’s folder. `indicator` is null where its file is missing or does not fit. */
export interface IndicatorFolder {
  folder: string;
  indicator: Parsed<IndicatorSource> | null;
  levels: Parsed<LevelSource>[];
  /** The filled sample assessment, unchecked; null where there is none. */
  sample: ContentFile | null;
}

/** One instrument’s folder. */
export interface InstrumentFolder {
  folder: string;
  instrument: Parsed<InstrumentSource> | null;
  indicators: IndicatorFolder[];
  ledger: Parsed<Ledger> | null;
  /** The words behind the ledger’s hashes. */
  archive: Parsed<WordArchive> | null;
  seals: Parsed<Seals> | null;
}

/** All content that fits its schemas, ordered by path. */
export interface Content {
  instruments: InstrumentFolder[];
  terms: Parsed<Term>[];
  pages: Parsed<Page>[];
  sources: Map<string, Source>;
  redirects: Redirect[];
  searchWords: SearchWords;
}

const fieldOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (field, key) =>
      typeof key === 'number' ? `${field}[${String(key)}]` : field ? `${field}.${String(key)}` : String(key),
    '',
  );

const isMissing = (issue: z.core.$ZodIssue) => issue.code === 'invalid_type' && /undefined/.test(issue.message);

/** An issue of a schema as sentences for an author. */
const describeIssue = (file: string, issue: z.core.$ZodIssue): Problem => {
  const field = fieldOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    return {
      file,
      field: fieldOf([...issue.path, issue.keys[0] ?? '']),
      message: `Kolom ${keys} tidak dikenal.`,
      remedy: 'Betulkan ejaannya menurut README, atau hapus kolom itu.',
    };
  }
  if (isMissing(issue))
    return { file, field, message: 'Kolom ini wajib dan belum ada.', remedy: 'Tambahkan kolom itu menurut README.' };
  return { file, field, message: `Nilainya tidak sah: ${issue.message}.`, remedy: 'Betulkan nilainya menurut README.' };
};

/** Reads one file through its schema; what does not fit is added to the problems. */
const fit = <T>(schema: z.ZodType<T>, source: ContentFile, problems: Problem[]): Parsed<T> | null => {
  if (source.unreadable !== null) {
    problems.push({
      file: source.file,
      field: '',
      message: `Berkas tidak dapat dibaca: ${source.unreadable}`,
      remedy: 'Betulkan penulisan YAML atau JSON di tempat itu.',
    });
    return null;
  }
  const result = schema.safeParse(source.data);
  if (result.success) return { file: source.file, data: result.data, body: source.body };
  problems.push(...result.error.issues.map((issue) => describeIssue(source.file, issue)));
  return null;
};

const parseSources = (source: ContentFile | undefined, problems: Problem[]): Map<string, Source> => {
  const file = source?.file ?? 'content/sumber.yaml';
  if (!source || typeof source.data !== 'object' || source.data === null) {
    problems.push({
      file,
      field: '',
      message: source?.unreadable ?? 'Berkas daftar sumber tidak ada.',
      remedy: 'Tulis daftar sumber sebagai YAML: id, lalu name dan kind.',
    });
    return new Map();
  }
  const entries = Object.entries(source.data as Record<string, unknown>).map(([id, data]) => {
    const parsed = SourceSchema.safeParse(data);
    if (!parsed.success) {
      problems.push(
        ...parsed.error.issues.map((issue) => describeIssue(file, { ...issue, path: [id, ...issue.path] })),
      );
    }
    return [id, parsed.data] as const;
  });
  return new Map(entries.flatMap(([id, data]) => (data ? [[id, data] as const] : [])));
};

const groupBy = (files: ContentFile[], keyOf: (file: string) => string): [string, ContentFile[]][] => {
  const groups = new Map<string, ContentFile[]>();
  for (const source of files) groups.set(keyOf(source.file), [...(groups.get(keyOf(source.file)) ?? []), source]);
  return [...groups];
};

/** The one file of all redirects. */
export const REDIRECTS = 'content/pengalihan.yaml';

/** The first `count` parts of a path: `('content/spbe2020/i18/level-1.mdx', 2)` → `content/spbe2020`. */
const head = (file: string, count: number) => file.split('/').slice(0, count).join('/');
const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);

const SEARCH_WORDS = 'content/kata-pencarian.yaml';

/** Holds every file against its schema. Files whose place says nothing are problems too, so that none is overlooked. */
export const parseContent = (files: readonly ContentFile[]): { content: Content; problems: Problem[] } => {
  const problems: Problem[] = [];
  const inFolder = (folder: string) => files.filter(({ file }) => head(file, 2) === folder);
  const keep = <T>(schema: z.ZodType<T>, sources: ContentFile[]) =>
    sources.flatMap((source) => fit(schema, source, problems) ?? []);
  const rest = files.filter(
    ({ file }) =>
      !['content/glosarium', 'content/halaman', 'content/sumber.yaml', REDIRECTS, SEARCH_WORDS].includes(head(file, 2)),
  );

  const instruments = groupBy(rest, (file) => head(file, 2)).map(([folder, members]): InstrumentFolder => {
    const direct = members.filter(({ file }) => head(file, 3) === file);
    const find = (name: string) => direct.find(({ file }) => nameOf(file) === name);
    const [instrument, ledger] = [find('instrumen.mdx'), find('ledger.json')];
    const [archive, seals] = [find('kata-terbit.json'), find('segel.json')];
    if (!instrument)
      problems.push({
        file: `${folder}/instrumen.mdx`,
        field: '',
        message: 'Berkas instrumen tidak ada.',
        remedy: 'Buat berkas itu; README menjelaskan isinya.',
      });
    for (const { file } of direct.filter((source) => ![instrument, ledger, archive, seals].includes(source))) {
      problems.push({
        file,
        field: '',
        message: 'Berkas ini tidak dikenal di folder instrumen.',
        remedy: 'Pindahkan ke folder indikatornya, atau hapus.',
      });
    }
    const nested = groupBy(
      members.filter((source) => !direct.includes(source)),
      (file) => head(file, 3),
    );
    return {
      folder,
      instrument: instrument ? fit(InstrumentSchema, instrument, problems) : null,
      ledger: ledger ? fit(LedgerSchema, ledger, problems) : null,
      archive: archive ? fit(WordArchiveSchema, archive, problems) : null,
      seals: seals ? fit(SealsSchema, seals, problems) : null,
      indicators: nested.map(([place, own]) => {
        const levels = own.filter(({ file }) => /^level-\d+\.mdx$/.test(nameOf(file)));
        const indicator = own.find(({ file }) => nameOf(file) === 'indikator.mdx');
        const sample = own.find(({ file }) => nameOf(file) === 'contoh.json') ?? null;
        if (!indicator)
          problems.push({
            file: `${place}/indikator.mdx`,
            field: '',
            message: 'Berkas indikator tidak ada.',
            remedy: 'Buat berkas itu; README menjelaskan isinya.',
          });
        if (sample && sample.unreadable !== null)
          problems.push({
            file: sample.file,
            field: '',
            message: `Berkas tidak dapat dibaca: ${sample.unreadable}`,
            remedy: 'Betulkan penulisan JSON di tempat itu, atau ekspor ulang dari halaman penilaian.',
          });
        for (const { file } of own.filter(
          (source) => source !== indicator && source !== sample && !levels.includes(source),
        )) {
          problems.push({
            file,
            field: '',
            message: 'Berkas ini tidak dikenal di folder indikator.',
            remedy: 'Namai indikator.mdx, level-1.mdx sampai level-5.mdx, atau contoh.json, atau hapus.',
          });
        }
        return {
          folder: place,
          indicator: indicator ? fit(IndicatorSchema, indicator, problems) : null,
          levels: keep(LevelSchema, levels),
          sample,
        };
      }),
    };
  });
  const redirects = files.find(({ file }) => file === REDIRECTS);
  const content: Content = {
    instruments,
    redirects: redirects ? (fit(RedirectsSchema, redirects, problems)?.data ?? []) : [],
    terms: keep(TermSchema, inFolder('content/glosarium')),
    pages: keep(PageSchema, inFolder('content/halaman')),
    searchWords: keep(SearchWordsSchema, inFolder(SEARCH_WORDS))[0]?.data ?? { stopWords: [], synonyms: [] },
    sources: parseSources(
      files.find(({ file }) => file === 'content/sumber.yaml'),
      problems,
    ),
  };
  return { content, problems };
};
