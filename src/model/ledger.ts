import { z } from 'astro/zod';
import { CodeSchema, DaySchema } from './code.ts';

/** A SHA-256 as 64 hexadecimal digits. */
export const HashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'bukan SHA-256 berupa 64 digit heksadesimal');

/** One line of the ledger. Lines are only ever appended (contract §1). */
export const LedgerEntrySchema = z.strictObject({
  code: CodeSchema.describe('Kode yang dicatat.'),
  event: z
    .enum(['published', 'changed', 'retired'])
    .describe('Apa yang terjadi: terbit, kata-katanya berubah, atau dicabut.'),
  sha256: HashSchema.nullable().describe('Sidik kata-katanya; null untuk kode tanpa kata-kata sendiri.'),
  date: DaySchema.describe('Hari pencatatannya.'),
  reason: z.string().min(1).describe('Alasannya.'),
  instead: CodeSchema.optional().describe('Kode pengganti dari kode yang dicabut.'),
});
export type LedgerEntry = z.output<typeof LedgerEntrySchema>;

/** Every code ever published under one instrument, in the order in which it happened. */
export const LedgerSchema = z.strictObject({
  format: z.literal('ledger-spbe').describe('Tanda jenis berkas.'),
  version: z.literal(1).describe('Versi bentuk berkas.'),
  entries: z.array(LedgerEntrySchema).describe('Catatan setiap kode, menurut urutan kejadiannya.'),
});
export type Ledger = z.output<typeof LedgerSchema>;
