import { z } from 'astro/zod';

/**
 * How sure the site is of a statement (shared with the reader):
 * `H` read in an official text or in two independent copies, `M` one good secondary source, `own` our own reading.
 */
export const ConfidenceSchema = z.enum(['H', 'M', 'own']);
export type Confidence = z.output<typeof ConfidenceSchema>;

/** The words without which a statement that is not of confidence `H` may not be published. */
export const REQUIRED_HEDGES = {
  H: null,
  M: 'menurut sumber sekunder, belum diverifikasi',
  own: 'menurut pembacaan situs ini',
} as const satisfies Record<Confidence, string | null>;

/** A sentence that is more than the reader’s plain reading of the text: what, from where, how sure. */
export const StatementSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'hanya huruf kecil, angka, dan tanda hubung')
    .describe('Unique in its file.'),
  topic: z.enum(['edition', 'mistake', 'practice', 'fact']).describe('Under which heading the page shows it.'),
  about: z.array(z.string()).default([]).describe('Codes relative to the file; empty means the whole file.'),
  text: z.string().min(1).describe('One to three sentences in the site’s own words.'),
  source: z.string().describe('An id of content/sumber.yaml.'),
  locator: z.string().optional().describe('Article, table or page in the source.'),
  confidence: ConfidenceSchema,
  scorer: z
    .boolean()
    .default(false)
    .describe('True where the scorer shows it beside the estimate, once this level is next or open.'),
});
export type Statement = z.output<typeof StatementSchema>;
