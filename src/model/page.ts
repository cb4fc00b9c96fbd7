import { z } from 'astro/zod';
import { CodeSchema } from './code.ts';
import { StatementSchema } from './statement.ts';

/** The front matter of a page of `content/halaman`. */
export const PageSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1).max(200),
  lead: z.string().optional().describe('One sentence under the title.'),
  indicator: CodeSchema.optional().describe('The indicator that the home page opens.'),
  statements: z.array(StatementSchema).default([]),
});
export type Page = z.output<typeof PageSchema>;
