import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { IndicatorSchema } from './model/indicator.ts';
import { InstrumentSchema } from './model/instrument.ts';
import { LedgerSchema } from './model/ledger.ts';
import { LevelSchema } from './model/level.ts';
import { PageSchema } from './model/page.ts';
import { SourceSchema } from './model/source.ts';
import { TermSchema } from './model/term.ts';
import { WordArchiveSchema } from './model/word-archive.ts';

const base = './content';

export const collections = {
  instruments: defineCollection({ loader: glob({ base, pattern: '*/instrumen.mdx' }), schema: InstrumentSchema }),
  indicators: defineCollection({ loader: glob({ base, pattern: '*/*/indikator.mdx' }), schema: IndicatorSchema }),
  levels: defineCollection({ loader: glob({ base, pattern: '*/*/level-*.mdx' }), schema: LevelSchema }),
  ledgers: defineCollection({ loader: glob({ base, pattern: '*/ledger.json' }), schema: LedgerSchema }),
  archives: defineCollection({ loader: glob({ base, pattern: '*/kata-terbit.json' }), schema: WordArchiveSchema }),
  terms: defineCollection({ loader: glob({ base: `${base}/glosarium`, pattern: '*.mdx' }), schema: TermSchema }),
  pages: defineCollection({ loader: glob({ base: `${base}/halaman`, pattern: '*.mdx' }), schema: PageSchema }),
  sources: defineCollection({ loader: file(`${base}/sumber.yaml`), schema: SourceSchema }),
};
