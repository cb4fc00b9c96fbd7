import { z } from 'astro/zod';
import { HashSchema } from './ledger.ts';

/** What the first entries of a ledger were when a person recorded the last of them. */
export const SealSchema = z.strictObject({
  entries: z.int().min(1).describe('How many entries it covers, from the first.'),
  sha256: HashSchema.describe('Of those entries in their one written form (domain/seal.ts).'),
});
export type Seal = z.output<typeof SealSchema>;

/** `segel.json`: one seal for each time that the ledger grew. Only ever appended to. */
export const SealsSchema = z.strictObject({
  format: z.literal('segel-ledger-spbe'),
  version: z.literal(1),
  entries: z.array(SealSchema),
});
export type Seals = z.output<typeof SealsSchema>;
