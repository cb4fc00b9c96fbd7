import { z } from 'astro/zod';
import { CodeSchema } from './code.ts';
import { ItemKindSchema } from './item.ts';
import { PublishedRubricSchema } from './published-rubric.ts';
import { ConfidenceSchema } from './statement.ts';

const { title, source } = PublishedRubricSchema.shape;

/** `bukti.json` below an indicator’s page. The JSON Schema at `/skema/bukti-1.json` is generated from this. */
export const PublishedEvidenceSchema = z
  .strictObject({
    format: z.literal('bukti-spbe'),
    version: z.literal(1),
    code: CodeSchema.describe('The indicator.'),
    title,
    source: source.describe('As in rubrik.json: the source of the criteria. The pairs are the site’s own words.'),
    pairs: z.array(
      z.strictObject({
        code: CodeSchema.describe('The item.'),
        level: z.int().min(1).max(5).nullable().describe('Null for supporting items.'),
        kind: ItemKindSchema,
        label: z.string(),
        url: z.url(),
        strong: z.string().describe('What shows in a document that proves the item.'),
        weak: z.string().describe('What does not prove it, and why.'),
        reasons: z.array(
          z.strictObject({
            text: z.string(),
            source: z.string().describe('The name of the source.'),
            locator: z.string().nullable(),
            confidence: ConfidenceSchema.describe(
              'H: an official text or two copies. M: one secondary source; say “sumber sekunder, belum diverifikasi”. own: the site’s reading.',
            ),
          }),
        ),
      }),
    ),
  })
  .meta({ title: 'Bukti kuat dan lemah SPBE, versi 1' });
export type PublishedEvidence = z.output<typeof PublishedEvidenceSchema>;
