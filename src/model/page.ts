import { z } from 'astro/zod';
import { CodeSchema } from './code.ts';
import { StatementSchema } from './statement.ts';

/** The front matter of a page of `content/halaman`. */
export const PageSchema = z.strictObject({
  title: z.string().min(1).describe('Tulis judul halaman.'),
  heading: z.string().min(1).optional().describe('Tulis judul besar di halaman, bila lain dari judulnya.'),
  description: z.string().min(1).max(200).describe('Tulis satu kalimat tentang halaman ini, untuk mesin pencari.'),
  lead: z.string().optional().describe('Tulis satu kalimat di bawah judul.'),
  indicator: CodeSchema.optional().describe('Tulis kode indikator yang dibuka beranda, misalnya SPBE2020-I18.'),
  statements: z.array(StatementSchema).default([]).describe('Tulis pernyataan bersumber.'),
});
export type Page = z.output<typeof PageSchema>;
