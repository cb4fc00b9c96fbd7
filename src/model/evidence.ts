import { z } from 'astro/zod';
import { ConfidenceSchema, StatementSchema } from './statement.ts';

const { source, locator } = StatementSchema.shape;

/** Why a document proves what it is to prove: what, from where, how sure. The site adds the hedge of its confidence. */
export const ReasonSchema = z.strictObject({
  text: z
    .string()
    .regex(/\.$/, 'alasannya bukan kalimat yang ditutup titik')
    .describe('Tulis satu atau dua kalimat dengan kata-kata sendiri, tanpa menyebut keyakinannya.'),
  source,
  locator,
  confidence: ConfidenceSchema.describe('Pilih H (teks resmi), M (satu sumber sekunder), atau own (pembacaan kita).'),
});
export type Reason = z.output<typeof ReasonSchema>;

/** What proves an item, and what does not. */
export const EvidencePairSchema = z.strictObject({
  strong: z.string().min(1).describe('Tulis apa yang terlihat dalam bukti yang kuat.'),
  weak: z.string().min(1).describe('Tulis bukti yang lemah, dan mengapa ia belum membuktikan butirnya.'),
  reasons: z.array(ReasonSchema).min(1).describe('Tulis alasannya, masing-masing dengan sumber dan keyakinannya.'),
});
export type EvidencePair = z.output<typeof EvidencePairSchema>;

/** `bukti.yaml`: the pair of each item of an indicator, by the item’s code relative to it. */
export const EvidenceSchema = z
  .record(z.string().meta({ title: 'butir' }), EvidencePairSchema)
  .describe('Tulis setiap pasangan di bawah kode butirnya, misalnya L4-B1-b.');
export type Evidence = z.output<typeof EvidenceSchema>;
