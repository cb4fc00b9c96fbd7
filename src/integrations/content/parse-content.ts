import type { z } from 'astro/zod';
import { EvidenceSchema, type Evidence } from '../../model/evidence.ts';
import { IndicatorSchema, type IndicatorSource } from '../../model/indicator.ts';
import { InstrumentSchema, type InstrumentSource } from '../../model/instrument.ts';
import { LedgerSchema, type Ledger } from '../../model/ledger.ts';
import { LevelSchema, type LevelSource } from '../../model/level.ts';
import { PageSchema, type Page } from '../../model/page.ts';
import { RedirectsSchema, type Redirect } from '../../model/redirect.ts';
import { SealsSchema, type Seals } from '../../model/seal.ts';
import { SearchWordsSchema, type SearchWords } from '../../model/search-words.ts';
import { SourcesSchema, type Source } from '../../model/source.ts';
import { TermSchema, type Term } from '../../model/term.ts';
import { WordArchiveSchema, type WordArchive } from '../../model/word-archive.ts';
import { describeUnreadable, fitSchema, type Parsed } from './fit-schema.ts';
import type { Problem } from './problem.ts';
import type { ContentFile } from './read-content.ts';

/** One indicator’s folder. `indicator` is null where its file is missing or does not fit. */
export interface IndicatorFolder {
  folder: string;
  indicator: Parsed<IndicatorSource> | null;
  levels: Parsed<LevelSource>[];
  /** The strong and weak evidence of each item; null where its file is missing or does not fit. */
  evidence: Parsed<Evidence> | null;
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

const groupBy = (files: ContentFile[], keyOf: (file: string) => string): [string, ContentFile[]][] => {
  const groups = new Map<string, ContentFile[]>();
  for (const source of files) groups.set(keyOf(source.file), [...(groups.get(keyOf(source.file)) ?? []), source]);
  return [...groups];
};

/** What is wrong with a file as a whole, or that it is not there. */
const ofFile = (file: string, message: string, remedy: string): Problem => ({ file, field: '', message, remedy });

const SEE_GUIDE = 'Buat berkas itu; content/README.md menjelaskan isinya.';

/** The one file of all redirects. */
export const REDIRECTS = 'content/pengalihan.yaml';

/** The first `count` parts of a path: `('content/spbe2020/i18/level-1.mdx', 2)` → `content/spbe2020`. */
const head = (file: string, count: number) => file.split('/').slice(0, count).join('/');
const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);

const SOURCES = 'content/sumber.yaml';
const SEARCH_WORDS = 'content/kata-pencarian.yaml';

/** Holds every file against its schema. Files whose place says nothing are problems too, so that none is overlooked. */
export const parseContent = (files: readonly ContentFile[]): { content: Content; problems: Problem[] } => {
  const problems: Problem[] = [];
  const inFolder = (folder: string) => files.filter(({ file }) => head(file, 2) === folder);
  const keep = <T>(schema: z.ZodType<T>, sources: ContentFile[]) =>
    sources.flatMap((source) => fitSchema(schema, source, problems) ?? []);
  const rest = files.filter(
    ({ file }) => !['content/glosarium', 'content/halaman', SOURCES, REDIRECTS, SEARCH_WORDS].includes(head(file, 2)),
  );

  const instruments = groupBy(rest, (file) => head(file, 2)).map(([folder, members]): InstrumentFolder => {
    const direct = members.filter(({ file }) => head(file, 3) === file);
    const find = (name: string) => direct.find(({ file }) => nameOf(file) === name);
    const [instrument, ledger] = [find('instrumen.mdx'), find('ledger.json')];
    const [archive, seals] = [find('kata-terbit.json'), find('segel.json')];
    if (!instrument) problems.push(ofFile(`${folder}/instrumen.mdx`, 'Berkas instrumen tidak ada.', SEE_GUIDE));
    for (const { file } of direct.filter((source) => ![instrument, ledger, archive, seals].includes(source)))
      problems.push(
        ofFile(file, 'Berkas ini tidak dikenal di folder instrumen.', 'Pindahkan ke folder indikatornya, atau hapus.'),
      );
    const nested = groupBy(
      members.filter((source) => !direct.includes(source)),
      (file) => head(file, 3),
    );
    return {
      folder,
      instrument: instrument ? fitSchema(InstrumentSchema, instrument, problems) : null,
      ledger: ledger ? fitSchema(LedgerSchema, ledger, problems) : null,
      archive: archive ? fitSchema(WordArchiveSchema, archive, problems) : null,
      seals: seals ? fitSchema(SealsSchema, seals, problems) : null,
      indicators: nested.map(([place, own]) => {
        const levels = own.filter(({ file }) => /^level-\d+\.mdx$/.test(nameOf(file)));
        const named = (name: string) => own.find(({ file }) => nameOf(file) === name);
        const [indicator, evidence] = [named('indikator.mdx'), named('bukti.yaml')];
        const sample = named('contoh.json') ?? null;
        if (!indicator) problems.push(ofFile(`${place}/indikator.mdx`, 'Berkas indikator tidak ada.', SEE_GUIDE));
        if (!evidence)
          problems.push(ofFile(`${place}/bukti.yaml`, 'Berkas bukti kuat dan lemah tidak ada.', SEE_GUIDE));
        if (sample && sample.unreadable !== null) problems.push(describeUnreadable(sample.file, sample.unreadable));
        for (const { file } of own.filter((source) => ![indicator, evidence, sample, ...levels].includes(source)))
          problems.push(
            ofFile(
              file,
              'Berkas ini tidak dikenal di folder indikator.',
              'Namai indikator.mdx, level-1.mdx sampai level-5.mdx, bukti.yaml, atau contoh.json, atau hapus.',
            ),
          );
        return {
          folder: place,
          indicator: indicator ? fitSchema(IndicatorSchema, indicator, problems) : null,
          levels: keep(LevelSchema, levels),
          evidence: evidence ? fitSchema(EvidenceSchema, evidence, problems) : null,
          sample,
        };
      }),
    };
  });
  const redirects = files.find(({ file }) => file === REDIRECTS);
  const sources = files.find(({ file }) => file === SOURCES);
  if (!sources)
    problems.push(
      ofFile(SOURCES, 'Berkas daftar sumber tidak ada.', 'Tulis daftar sumber sebagai YAML: id, lalu name dan kind.'),
    );
  const content: Content = {
    instruments,
    redirects: redirects ? (fitSchema(RedirectsSchema, redirects, problems)?.data ?? []) : [],
    terms: keep(TermSchema, inFolder('content/glosarium')),
    pages: keep(PageSchema, inFolder('content/halaman')),
    searchWords: keep(SearchWordsSchema, inFolder(SEARCH_WORDS))[0]?.data ?? { stopWords: [], synonyms: [] },
    sources: new Map(Object.entries(sources ? (fitSchema(SourcesSchema, sources, problems)?.data ?? {}) : {})),
  };
  return { content, problems };
};
