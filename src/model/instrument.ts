import { z } from 'astro/zod';
import { StatementSchema } from './statement.ts';

/** The front matter of `instrumen.mdx`: one edition of the assessment. */
export const InstrumentSchema = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z]+\d{4}[A-Z]?$/, 'kode instrumen ialah huruf besar dan tahun, misalnya SPBE2020')
    .describe('Tulis kode instrumen, sama dengan nama foldernya tetapi dengan huruf besar.'),
  name: z.string().min(1).describe('Tulis nama lengkap, beserta peraturannya.'),
  shortName: z.string().min(1).describe('Tulis nama pendek.'),
  summary: z.string().min(1).max(200).describe('Tulis satu kalimat tentang instrumen ini, untuk mesin pencari.'),
  regulation: z.string().describe('Tulis id dari content/sumber.yaml: peraturan yang menetapkan instrumen ini.'),
  levels: z
    .array(
      z.strictObject({
        level: z.int().min(1).max(5).describe('Tulis nomor level.'),
        name: z.string().min(1).describe('Tulis nama level, misalnya Rintisan.'),
      }),
    )
    .length(5)
    .describe('Tulis kelima level beserta namanya.'),
  status: z
    .strictObject({
      heading: z.string().min(1).describe('Tulis pemberitahuan itu sendiri.'),
      statements: z.array(z.string()).min(1).describe('Sebut id pernyataan berkas ini yang menjelaskannya.'),
    })
    .nullable()
    .describe('Tulis pemberitahuan di setiap halaman instrumen ini; null bila tidak ada.'),
  statements: z.array(StatementSchema).default([]).describe('Tulis pernyataan bersumber tentang instrumen ini.'),
});
export type InstrumentSource = z.output<typeof InstrumentSchema>;
