import { z } from 'astro/zod';
import { CodeSchema, DaySchema } from './code.ts';
import { ItemKindSchema } from './item.ts';
import { SlipSchema } from './passage.ts';
import { levelRuleOf } from './rule.ts';

/** The kinds of passages, named as in contract §3. */
export const PassageKindSchema = z.enum([
  'penjelasan-indikator',
  'penjelasan-penilaian',
  'penjelasan-bukti',
  'kriteria-level',
  'kriteria-pemenuhan',
  'kriteria-bukti',
]);
export type PassageKind = z.output<typeof PassageKindSchema>;

const rule = levelRuleOf(z.string()).shape;

/** The fields that content shares, described for programmers here. */
const PublishedRuleSchema = z.strictObject({
  level: z.int().min(1).max(5),
  criteria: rule.criteria.describe('The conditions of the level itself.'),
  evidence: rule.evidence.describe('The documents that prove them.'),
  advisory: rule.advisory.describe('True where the evidence gates nothing.'),
});
const PublishedSlipSchema = z.strictObject({
  quote: SlipSchema.shape.quote.describe('The words as they stand in the passage.'),
  reading: SlipSchema.shape.reading.describe('What was probably meant; null where nothing can be said.'),
  note: SlipSchema.shape.note.describe('What a reader should know, in the site’s words.'),
});

/** `rubrik.json` (contract §3). The JSON Schema at `/skema/rubrik-1.json` is generated from this. */
export const PublishedRubricSchema = z
  .strictObject({
    format: z.literal('rubrik-spbe'),
    version: z.literal(1),
    code: CodeSchema,
    title: z.string().describe('The source’s line, whole.'),
    source: z.strictObject({
      name: z.string(),
      url: z.url(),
      attribution: z.string().describe('How a quotation names the source.'),
      lastChecked: DaySchema,
      note: z.string(),
    }),
    passages: z.array(
      z.strictObject({
        code: CodeSchema,
        kind: PassageKindSchema,
        level: z.int().min(1).max(5).nullable().describe('Null for the explanations.'),
        order: z.int().min(1).describe('The place among the passages of the same kind and level.'),
        text: z.string().describe('Verbatim; only white space is normalised.'),
        url: z.url(),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .describe('SHA-256 of the text in UTF-8.'),
        slips: z.array(PublishedSlipSchema),
      }),
    ),
    items: z.array(
      z.strictObject({
        code: CodeSchema,
        passage: CodeSchema,
        kind: ItemKindSchema,
        quote: z.string().describe('A verbatim part of the passage’s text.'),
        label: z.string(),
        implies: z.array(CodeSchema).describe('Directly implied items only.'),
      }),
    ),
    rules: z.array(PublishedRuleSchema),
  })
  .meta({ title: 'Rubrik SPBE, versi 1' });
export type PublishedRubric = z.output<typeof PublishedRubricSchema>;
