import { z } from 'astro/zod';

/**
 * No row of an instrument is nearly so long: a longer one is a whole document pasted by mistake, and its page would be
 * too heavy for the lines that it is read on.
 */
const LONGEST_TEXT = 20_000;

/** Official words: only white space is normalised (runs to one blank, none around "/"; contract §2). */
const OfficialTextSchema = z
  .string()
  .min(1)
  .max(LONGEST_TEXT, `teksnya lebih panjang dari ${String(LONGEST_TEXT)} huruf`)
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
