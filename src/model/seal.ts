import { z } from 'astro/zod';
import { HashSchema } from './ledger.ts';

/** What the first entries of a ledger were when a person recorded the last of them. */
export const SealSchema = z.strictObject({
  entries: z.int().min(1).describe('Jumlah entri ledger yang disegel, sejak yang pertama.'),
  sha256: HashSchema.describe('Sidik semua entri itu.'),
});
export type Seal = z.output<typeof SealSchema>;

/** `segel.json`: one seal for each time that the ledger grew. Only ever appended to. */
export const SealsSchema = z.strictObject({
  format: z.literal('segel-ledger-spbe').describe('Tanda jenis berkas.'),
  version: z.literal(1).describe('Versi bentuk berkas.'),
  entries: z.array(SealSchema).describe('Satu segel untuk setiap kali ledger bertambah.'),
});
export type Seals = z.output<typeof SealsSchema>;
