import { z } from 'astro/zod';
import { CodeSchema, DaySchema } from './code.ts';

/** A SHA-256 as 64 hexadecimal digits. */
export const HashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'bukan SHA-256 berupa 64 digit heksadesimal');

/** One line of the ledger. Lines are only ever appended (contract §1). */
export const LedgerEntrySchema = z.strictObject({
  code: CodeSchema,
  event: z.enum(['published', 'changed', 'retired']),
  sha256: HashSchema.nullable().describe(
    'Of a passage’s text or an item’s quote, null for the rest; of a retired code its last one.',
  ),
  date: DaySchema,
  reason: z.string().min(1),
  instead: CodeSchema.optional().describe('Of a retired code: the living code that takes its place.'),
});
export type LedgerEntry = z.output<typeof LedgerEntrySchema>;

/** Every code ever published under one instrument, in the order in which it happened. */
export const LedgerSchema = z.strictObject({
  format: z.literal('ledger-spbe'),
  version: z.literal(1),
  entries: z.array(LedgerEntrySchema),
});
export type Ledger = z.output<typeof LedgerSchema>;
