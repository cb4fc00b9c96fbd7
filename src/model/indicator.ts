import { z } from 'astro/zod';
import { DaySchema, IndicatorPartSchema } from './code.ts';
import { ItemSchema } from './item.ts';
import { ExplanationPassageSchema } from './passage.ts';
import { StatementSchema } from './statement.ts';

const WeightedPlaceSchema = z.strictObject({
  number: z.int().min(1),
  name: z.string().min(1),
  weight: z.number().min(0).max(100).describe('Per cent of the index.'),
});

/** The front matter of `indikator.mdx`: one indicator’s place, explanations and supporting items. */
export const IndicatorSchema = z.strictObject({
  number: z.int().min(1),
  title: z.string().min(1).describe('The source’s line, whole.'),
  shortTitle: z.string().min(1).describe('For breadcrumbs and titles of pages.'),
  summary: z.string().min(1).max(200),
  lastChecked: DaySchema.describe('The day on which the text was last held against its source.'),
  source: z.string().describe('An id of content/sumber.yaml: where the criteria’s text comes from.'),
  attribution: z.string().min(1).describe('How every quotation names that source.'),
  position: z.strictObject({
    domain: WeightedPlaceSchema,
    aspect: WeightedPlaceSchema,
    weight: z.number().min(0).max(100).describe('The indicator’s own weight, per cent of the index.'),
  }),
  coverage: z
    .strictObject({ some: IndicatorPartSchema, all: IndicatorPartSchema })
    .nullable()
    .describe('The conditions that “applied in a of t units” sets (contract §4); null where the rubric has none.'),
  openReading: z
    .strictObject({ code: IndicatorPartSchema, quote: z.string().min(1) })
    .nullable()
    .describe('The source’s own sentence that the scorer shows beside a list without a connective; verbatim.'),
  passages: z.array(ExplanationPassageSchema),
  items: z.array(ItemSchema).default([]),
  statements: z.array(StatementSchema).default([]),
});
export type IndicatorSource = z.output<typeof IndicatorSchema>;
