import { z } from 'astro/zod';
import { IndicatorPartSchema, LocalPartSchema } from './code.ts';

/** `kondisi` is a state to reach, `bukti` a document to hand in, `pendukung` helps and gates nothing. */
export const ItemKindSchema = z.enum(['kondisi', 'bukti', 'pendukung']);

/** One thing to tick. Its official words are a verbatim part of the passage that its code names. */
export const ItemSchema = z.strictObject({
  code: LocalPartSchema.describe('Tulis bagian teksnya, tanda hubung, dan satu huruf: B1-a.'),
  kind: ItemKindSchema.describe('Pilih kondisi (keadaan), bukti (dokumen), atau pendukung (tidak menentukan level).'),
  label: z.string().min(1).describe('Tulis butir itu dengan kata-kata situs yang mudah dipahami.'),
  quote: z.string().min(1).describe('Salin kata demi kata sebagian teks bagian itu.'),
  // Directly implied items only (contract §4).
  implies: z
    .array(IndicatorPartSchema)
    .default([])
    .describe('Sebut butir yang ikut terpenuhi bila butir ini dicentang, misalnya L2-B-a.'),
});
export type ItemSource = z.output<typeof ItemSchema>;
