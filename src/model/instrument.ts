import { z } from 'astro/zod';
import { StatementSchema } from './statement.ts';

/** The front matter of `instrumen.mdx`: one edition of the assessment. */
export const InstrumentSchema = z.strictObject({
  code: z.string().regex(/^[A-Z]+\d{4}[A-Z]?$/, 'kode instrumen ialah huruf besar dan tahun, misalnya SPBE2020'),
  name: z.string().min(1),
  shortName: z.string().min(1),
  summary: z.string().min(1).max(200),
  regulation: z.string().describe('An id of content/sumber.yaml.'),
  levels: z.array(z.strictObject({ level: z.int().min(1).max(5), name: z.string().min(1) })).length(5),
  status: z
    .strictObject({ heading: z.string().min(1), statements: z.array(z.string()).min(1) })
    .nullable()
    .describe('The notice that stands on every page of the instrument; its statements by id.'),
  statements: z.array(StatementSchema).default([]),
});
export type InstrumentSource = z.output<typeof InstrumentSchema>;
