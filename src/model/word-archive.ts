import { z } from 'astro/zod';
import { HashSchema } from './ledger.ts';

/** Words that were published once. */
export const ArchivedWordsSchema = z.strictObject({
  sha256: HashSchema.describe('Of the words in UTF-8.'),
  words: z.string().min(1).describe('A passage’s text or an item’s quote, verbatim.'),
});
export type ArchivedWords = z.output<typeof ArchivedWordsSchema>;

/** `kata-terbit.json`: the words behind every hash of one instrument’s ledger. Only ever appended to. */
export const WordArchiveSchema = z.strictObject({
  format: z.literal('kata-terbit-spbe'),
  version: z.literal(1),
  entries: z.array(ArchivedWordsSchema),
});
export type WordArchive = z.output<typeof WordArchiveSchema>;
