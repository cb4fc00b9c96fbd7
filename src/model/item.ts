import { z } from 'astro/zod';
import { IndicatorPartSchema, LocalPartSchema } from './code.ts';

/** `kondisi` is a state to reach, `bukti` a document to hand in, `pendukung` helps and gates nothing. */
export const ItemKindSchema = z.enum(['kondisi', 'bukti', 'pendukung']);
export type ItemKind = z.output<typeof ItemKindSchema>;

/** One thing to tick. Its official words are a verbatim part of the passage that its code names. */
export const ItemSchema = z.strictObject({
  code: LocalPartSchema.describe('The passage’s part and one letter: B1-a.'),
  kind: ItemKindSchema,
  label: z.string().min(1).describe('The item in the site’s plain words.'),
  quote: z.string().min(1).describe('A verbatim part of the passage’s text.'),
  implies: z
    .array(IndicatorPartSchema)
    .default([])
    .describe('Items that count too once this one is ticked (contract §4).'),
});
export type ItemSource = z.output<typeof ItemSchema>;
