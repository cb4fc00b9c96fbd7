import { z } from 'astro/zod';

/** Official words: only white space is normalised (runs to one blank, none around "/"; contract §2). */
const OfficialTextSchema = z
  .string()
  .min(1)
  .refine(
    (text) => !/\s{2,}|\s\/|\/\s|^\s|\s$|[\t\n\r]/.test(text),
    'spasinya belum dinormalkan: satu spasi di antara kata, tanpa spasi di sekitar "/"',
  );

/** A known slip of the source, shown beside the text and never in it. */
export const SlipSchema = z.strictObject({
  quote: z.string().min(1).describe('The words as they stand in the passage.'),
  reading: z.string().nullable().describe('What was probably meant; null where nothing can be said.'),
  note: z.string().min(1).describe('What a reader should know, in the site’s words.'),
});
export type Slip = z.output<typeof SlipSchema>;

/** One row of the official text. `part` is the last part of its code. */
const passageOf = (part: z.ZodString) =>
  z.strictObject({
    part: part.describe('The last part of the passage’s code.'),
    text: OfficialTextSchema.describe('The official words, verbatim.'),
    slips: z.array(SlipSchema).default([]),
  });

export const LevelPassageSchema = passageOf(
  z.string().regex(/^(K|P|B\d?)$/, 'bagian sebuah level ialah K, P, B, atau B1, B2, …'),
);
export const ExplanationPassageSchema = passageOf(
  z.string().regex(/^(PI\d|PP|PB)$/, 'bagian penjelasan ialah PI1, PI2, …, PP, atau PB'),
);
export type PassageSource = z.output<typeof LevelPassageSchema>;
