import { z } from 'astro/zod';
import { CodeSchema } from './code.ts';
import { PublishedRubricSchema } from './published-rubric.ts';

const { title, source, passages, items, rules } = PublishedRubricSchema.shape;

/** `kriteria.json` below each code’s page. The JSON Schema at `/skema/kriteria-1.json` is generated from this. */
export const PublishedCriterionSchema = z
  .strictObject({
    format: z.literal('kriteria-spbe'),
    version: z.literal(1),
    code: CodeSchema.describe('The code whose page this is.'),
    type: z
      .enum(['level', 'group', 'passage', 'item'])
      .describe('What has the code; a group is the numbered passages of one kind under a common code.'),
    url: z.url().describe('The address of the page, for ever.'),
    place: z.string().describe('Level and kind of criterion, as a citation names them.'),
    level: z
      .strictObject({ level: z.int().min(1).max(5), of: z.int().min(1), name: z.string(), code: CodeSchema })
      .nullable()
      .describe('Null for the explanations.'),
    instrument: z.strictObject({ code: CodeSchema, name: z.string() }),
    indicator: z.strictObject({ code: CodeSchema, name: z.string(), title, url: z.url(), data: z.url() }),
    source,
    passages: passages.describe('As in rubrik.json: what the code stands for; for an item, its passage.'),
    items: items.describe('As in rubrik.json: the items of those passages; for an item, itself alone.'),
    rules: rules.describe('As in rubrik.json: the level’s own rule; empty for anything but a level.'),
  })
  .meta({ title: 'Kriteria SPBE, versi 1' });
export type PublishedCriterion = z.output<typeof PublishedCriterionSchema>;
