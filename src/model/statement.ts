import { z } from 'astro/zod';

/**
 * How sure the site is of a statement (shared with the reader):
 * `H` read in an official text or in two independent copies, `M` one good secondary source, `own` our own reading.
 */
export const ConfidenceSchema = z.enum(['H', 'M', 'own']);
export type Confidence = z.output<typeof ConfidenceSchema>;

/** The words without which a statement that is not of confidence `H` may not be published: first the fact, then they. */
export const REQUIRED_HEDGES = {
  H: null,
  M: '(sumber sekunder, belum diverifikasi)',
  own: 'pembacaan situs ini',
} as const satisfies Record<Confidence, string | null>;

/** A sentence that is more than the reader’s plain reading of the text: what, from where, how sure. */
export const StatementSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'hanya huruf kecil, angka, dan tanda hubung')
    .describe('Tulis id yang belum dipakai di berkas ini.'),
  topic: z
    .enum(['edition', 'mistake', 'practice', 'fact'])
    .describe('Pilih judulnya: perbedaan antarpedoman, kekeliruan, saat penilaian, atau keterangan tambahan.'),
  about: z.array(z.string()).default([]).describe('Sebut kode berkas ini yang dibicarakan; [] berarti seluruh berkas.'),
  text: z.string().min(1).describe('Tulis satu sampai tiga kalimat dengan kata-kata sendiri.'),
  source: z.string().describe('Tulis id dari content/sumber.yaml.'),
  locator: z.string().optional().describe('Tulis pasal, tabel, atau halaman dalam sumber itu.'),
  confidence: ConfidenceSchema.describe('Pilih H (teks resmi), M (satu sumber sekunder), atau own (pembacaan kita).'),
  scorer: z
    .boolean()
    .default(false)
    .describe('Tulis true agar tampil di samping perkiraan, ketika level ini yang berikutnya.'),
  brief: z
    .string()
    .optional()
    .describe('Tulis satu kalimat dengan keyakinannya agar tampil pula dalam “Yang diminta” di halaman level ini.'),
});
export type Statement = z.output<typeof StatementSchema>;
