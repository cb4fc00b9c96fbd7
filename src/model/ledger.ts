import { z } from 'astro/zod';
import { CodeSchema, DaySchema } from './code.ts';

/** One line of the ledger. Lines are only ever appended (contract §1). */
export const LedgerEntrySchema = z.strictObject({
  code: CodeSchema,
  event: z.enum(['published', 'changed', 'retired']),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .describe('Of a passage’s text or an item’s quote; null for the rest.'),
  date: DaySchema,
  reason: z.string().min(1),
});
export type LedgerEntry = z.output<typeof LedgerEntrySchema>;

/** Every code ever published under one instrument, in the order in which it happened. */
export const LedgerSchema = z.strictObject({
  format: z.literal('ledger-spbe'),
  version: z.literal(1),
  entries: z.array(LedgerEntrySchema),
});
export type Ledger = z.output<typeof LedgerSchema>;
