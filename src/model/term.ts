import { z } from 'astro/zod';
import { IndicatorPartSchema } from './code.ts';
import { StatementSchema } from './statement.ts';

/** The front matter of one glossary entry. */
export const TermSchema = z.strictObject({
  term: z.string().min(1).describe('Tulis istilahnya.'),
  aliases: z.array(z.string().min(1)).default([]).describe('Tulis singkatan dan sebutan lain yang diketik orang.'),
  summary: z.string().min(1).describe('Tulis satu atau dua kalimat dengan kata-kata situs.'),
  definition: z
    .strictObject({
      source: z.string().describe('Tulis id dari content/sumber.yaml.'),
      locator: z.string().optional().describe('Tulis pasal, tabel, atau halaman dalam sumber itu.'),
    })
    .nullable()
    .describe('Sebut tempat definisi resminya; null bila tidak ditemukan dan penjelasan ini milik situs.'),
  related: z.array(z.string()).default([]).describe('Sebut istilah terkait: nama berkasnya tanpa .mdx.'),
  codes: z.array(IndicatorPartSchema).default([]).describe('Sebut kode tempat istilah itu muncul, misalnya L4-P.'),
  statements: z.array(StatementSchema).default([]).describe('Tulis pernyataan bersumber tentang istilah ini.'),
});
export type Term = z.output<typeof TermSchema>;
