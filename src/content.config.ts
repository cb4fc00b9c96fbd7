import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import type { z } from 'astro/zod';
import { EvidenceSchema } from './model/evidence.ts';
import { IndicatorSchema } from './model/indicator.ts';
import { InstrumentSchema } from './model/instrument.ts';
import { LedgerSchema } from './model/ledger.ts';
import { LensSchema } from './model/lens.ts';
import { LevelSchema } from './model/level.ts';
import { PageSchema } from './model/page.ts';
import { wordIssues } from './model/say-issue.ts';
import { SourceSchema } from './model/source.ts';
import { TermSchema } from './model/term.ts';
import { WordArchiveSchema } from './model/word-archive.ts';

const base = './content';
const define = <S extends z.ZodType>(loader: ReturnType<typeof glob>, schema: S) =>
  defineCollection({ loader, schema: wordIssues(schema) });

export const collections = {
  instruments: define(glob({ base, pattern: '*/instrumen.mdx' }), InstrumentSchema),
  indicators: define(glob({ base, pattern: '*/*/indikator.mdx' }), IndicatorSchema),
  levels: define(glob({ base, pattern: '*/*/level-*.mdx' }), LevelSchema),
  evidence: define(glob({ base, pattern: '*/*/bukti.yaml' }), EvidenceSchema),
  lenses: define(glob({ base, pattern: '*/*/lensa.yaml' }), LensSchema),
  ledgers: define(glob({ base, pattern: '*/ledger.json' }), LedgerSchema),
  archives: define(glob({ base, pattern: '*/kata-terbit.json' }), WordArchiveSchema),
  terms: define(glob({ base: `${base}/glosarium`, pattern: '*.mdx' }), TermSchema),
  pages: define(glob({ base: `${base}/halaman`, pattern: '*.mdx' }), PageSchema),
  sources: define(file(`${base}/sumber.yaml`), SourceSchema),
};
