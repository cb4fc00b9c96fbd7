import { z } from 'astro/zod';
import { HashSchema } from './ledger.ts';

/** Words that were published once. */
export const ArchivedWordsSchema = z.strictObject({
  sha256: HashSchema.describe('Sidik kata-kata itu.'),
  words: z.string().min(1).describe('Kata-kata yang pernah terbit, kata demi kata.'),
});
export type ArchivedWords = z.output<typeof ArchivedWordsSchema>;

/** `kata-terbit.json`: the words behind every hash of one instrument’s ledger. Only ever appended to. */
export const WordArchiveSchema = z.strictObject({
  format: z.literal('kata-terbit-spbe').describe('Tanda jenis berkas.'),
  version: z.literal(1).describe('Versi bentuk berkas.'),
  entries: z.array(ArchivedWordsSchema).describe('Kata-kata di balik setiap sidik dalam ledger.'),
});
export type WordArchive = z.output<typeof WordArchiveSchema>;
