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
  quote: z.string().min(1).describe('Kutip kata-katanya persis seperti tertulis dalam teks.'),
  reading: z.string().nullable().describe('Tulis yang tampaknya dimaksud; null bila tidak dapat dipastikan.'),
  note: z.string().min(1).describe('Tulis yang perlu diketahui pembaca, dengan kata-kata situs.'),
});
export type Slip = z.output<typeof SlipSchema>;

/** One row of the official text. `part` is the last part of its code. */
const passageOf = (part: z.ZodString) =>
  z.strictObject({
    part: part.describe('Tulis bagian terakhir dari kode teks itu, misalnya B1.'),
    text: OfficialTextSchema.describe('Salin teks resminya kata demi kata, juga salah tulisnya.'),
    slips: z.array(SlipSchema).default([]).describe('Tandai salah tulis dalam teks itu; teksnya sendiri tetap.'),
  });

export const LevelPassageSchema = passageOf(
  z.string().regex(/^(K|P|B\d?)$/, 'bagian sebuah level ialah K, P, B, atau B1, B2, …'),
);
export const ExplanationPassageSchema = passageOf(
  z.string().regex(/^(PI\d|PP|PB)$/, 'bagian penjelasan ialah PI1, PI2, …, PP, atau PB'),
);
export type PassageSource = z.output<typeof LevelPassageSchema>;
