import type { z } from 'astro/zod';
import { assembleRubric, type Rubric } from '../../domain/rubric/rubric.ts';
import { EvidenceSchema, type Evidence } from '../../model/evidence.ts';
import { IndicatorSchema, type IndicatorSource } from '../../model/indicator.ts';
import { InstrumentSchema, type InstrumentSource } from '../../model/instrument.ts';
import { LedgerSchema, type LedgerEntry } from '../../model/ledger.ts';
import { LensSchema, type LensSource } from '../../model/lens.ts';
import { LevelSchema, type LevelSource } from '../../model/level.ts';
import { PageSchema, type Page } from '../../model/page.ts';
import { RedirectsSchema, type Redirect } from '../../model/redirect.ts';
import { SearchWordsSchema, type SearchWords } from '../../model/search-words.ts';
import { SourcesSchema, type Source } from '../../model/source.ts';
import { TermSchema, type Term } from '../../model/term.ts';
import { WordArchiveSchema, type ArchivedWords } from '../../model/word-archive.ts';
import { describeUnreadable, fitSchema, type Parsed } from './fit-schema.ts';
import { problemIn, type Problem } from './problem.ts';
import type { ContentFile } from './read-content.ts';

/** One indicator’s folder, with the rubric that its files make together. */
export interface IndicatorFolder {
  folder: string;
  indicator: Parsed<IndicatorSource>;
  levels: Parsed<LevelSource>[];
  rubric: Rubric;
  /** The strong and weak evidence of each item; null where its file is missing or does not fit. */
  evidence: Parsed<Evidence> | null;
  /** How other wordings judge; null where there is no such file, which is no fault. */
  lens: Parsed<LensSource> | null;
  /** The filled sample assessment, unchecked; undefined where there is none. */
  sample: ContentFile | undefined;
}

/** One instrument’s folder. */
export interface InstrumentFolder {
  folder: string;
  instrument: Parsed<InstrumentSource>;
  indicators: IndicatorFolder[];
  /** Every code ever published here; without entries where there is no such file. */
  ledger: { file: string; entries: readonly LedgerEntry[] };
  /** The words behind the ledger’s hashes. */
  archive: { file: string; entries: readonly ArchivedWords[] };
}

/** All content that fits its schemas, ordered by path. A folder whose own file is missing or does not fit is left out. */
export interface Content {
  instruments: InstrumentFolder[];
  terms: Parsed<Term>[];
  pages: Parsed<Page>[];
  sources: Readonly<Record<string, Source>>;
  redirects: Redirect[];
  searchWords: SearchWords;
}

/** The rubrics of some instruments’ folders. */
export const rubricsOf = (...folders: InstrumentFolder[]): Rubric[] =>
  folders.flatMap(({ indicators }) => indicators.map(({ rubric }) => rubric));

/** The one file of all redirects. */
export const REDIRECTS = 'content/pengalihan.yaml';
const SOURCES = 'content/sumber.yaml';
const SEARCH_WORDS = 'content/kata-pencarian.yaml';

/** Every place where content is read from. The folders of terms and pages are no instruments. */
const KNOWN =
  /^content\/(?:(?:sumber|pengalihan|kata-pencarian)\.yaml|(?:glosarium|halaman)\/[^/]+\.mdx|(?!(?:glosarium|halaman)\/)[^/]+\/(?:instrumen\.mdx|(?:ledger|kata-terbit)\.json|[^/]+\/(?:indikator\.mdx|level-\d+\.mdx|(?:bukti|lensa)\.yaml|contoh\.json)))$/;

/** Holds every file against its schema. Files whose place says nothing are problems too, so that none is overlooked. */
export const parseContent = (files: readonly ContentFile[]): { content: Content; problems: Problem[] } => {
  const problems: Problem[] = files
    .filter(({ file }) => !KNOWN.test(file))
    .map(({ file }) =>
      problemIn(file)(
        '',
        'Berkas ini tidak dikenal.',
        'Namai dan letakkan seperti dalam content/README.md, atau hapus.',
      ),
    );
  const find = (path: string) => files.find(({ file }) => file === path);
  const fit = <T>(schema: z.ZodType<T>, path: string): Parsed<T> | null => {
    const source = find(path);
    return source ? fitSchema(schema, source, problems) : null;
  };
  const need = <T>(schema: z.ZodType<T>, path: string, message: string): Parsed<T> | null => {
    if (!find(path))
      problems.push(problemIn(path)('', message, 'Buat berkas itu; content/README.md menjelaskan isinya.'));
    return fit(schema, path);
  };
  /** Every file of one kind in a folder. */
  const fitAll = <T>(schema: z.ZodType<T>, folder: string, name: RegExp) =>
    files
      .filter(({ file }) => file.startsWith(`${folder}/`) && name.test(file.slice(folder.length + 1)))
      .flatMap((source) => fitSchema(schema, source, problems) ?? []);
  const foldersIn = (folder: string): string[] => {
    const below = files.filter(({ file }) => file.startsWith(`${folder}/`)).map(({ file }) => file.split('/'));
    const depth = folder.split('/').length + 1;
    return [...new Set(below.flatMap((parts) => (parts.length > depth ? parts.slice(0, depth).join('/') : [])))];
  };

  const parseIndicator = (folder: string, instrument: Parsed<InstrumentSource> | null): IndicatorFolder[] => {
    const indicator = need(IndicatorSchema, `${folder}/indikator.mdx`, 'Berkas indikator tidak ada.');
    const levels = fitAll(LevelSchema, folder, /^level-\d+\.mdx$/);
    const evidence = need(EvidenceSchema, `${folder}/bukti.yaml`, 'Berkas bukti kuat dan lemah tidak ada.');
    const lens = fit(LensSchema, `${folder}/lensa.yaml`);
    const sample = find(`${folder}/contoh.json`);
    if (sample && sample.unreadable !== null) problems.push(describeUnreadable(sample.file, sample.unreadable));
    if (!instrument || !indicator) return [];
    const sources = levels.map(({ data }) => data);
    const rubric = assembleRubric(instrument.data, indicator.data, sources);
    return [{ folder, indicator, levels, evidence, lens, sample, rubric }];
  };

  const parseInstrument = (folder: string): InstrumentFolder[] => {
    const instrument = need(InstrumentSchema, `${folder}/instrumen.mdx`, 'Berkas instrumen tidak ada.');
    const [ledger, archive] = [`${folder}/ledger.json`, `${folder}/kata-terbit.json`];
    const parts = {
      ledger: { file: ledger, entries: fit(LedgerSchema, ledger)?.data.entries ?? [] },
      archive: { file: archive, entries: fit(WordArchiveSchema, archive)?.data.entries ?? [] },
      indicators: foldersIn(folder).flatMap((path) => parseIndicator(path, instrument)),
    };
    return instrument ? [{ folder, instrument, ...parts }] : [];
  };

  const content: Content = {
    instruments: foldersIn('content')
      .filter((folder) => !/\/(?:glosarium|halaman)$/.test(folder))
      .flatMap(parseInstrument),
    redirects: fit(RedirectsSchema, REDIRECTS)?.data ?? [],
    terms: fitAll(TermSchema, 'content/glosarium', /^[^/]+\.mdx$/),
    pages: fitAll(PageSchema, 'content/halaman', /^[^/]+\.mdx$/),
    searchWords: fit(SearchWordsSchema, SEARCH_WORDS)?.data ?? { stopWords: [], synonyms: [] },
    sources: need(SourcesSchema, SOURCES, 'Berkas daftar sumber tidak ada.')?.data ?? {},
  };
  return { content, problems };
};
