import { z } from 'astro/zod';

/** Something that a statement can rest on: an entry of `content/sumber.yaml`. */
export const SourceSchema = z.strictObject({
  name: z.string().min(1).describe('Tulis nama sumber seperti akan dibaca pembaca.'),
  kind: z
    .enum(['regulation', 'guideline', 'slides', 'report', 'website', 'this-site'])
    .describe('Pilih jenisnya: peraturan, pedoman, salindia, laporan, situs, atau situs ini.'),
  url: z
    .url({ protocol: /^https$/, error: 'alamat ditulis lengkap dan diawali https://' })
    .optional()
    .describe('Tulis alamatnya di web, diawali https://.'),
  note: z.string().optional().describe('Tulis bagaimana sumber itu dibaca, bila perlu diketahui.'),
});
export type Source = z.output<typeof SourceSchema>;

/** `content/sumber.yaml`: every source by its id. */
export const SourcesSchema = z.record(z.string(), SourceSchema).describe('Tulis setiap sumber di bawah id-nya.');
