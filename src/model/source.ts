import { z } from 'astro/zod';

/** Something that a statement can rest on: an entry of `content/sumber.yaml`. */
export const SourceSchema = z.strictObject({
  name: z.string().min(1).describe('As it is printed for readers.'),
  kind: z.enum(['regulation', 'guideline', 'slides', 'report', 'website', 'this-site']),
  url: z.url({ protocol: /^https$/ }).optional(),
  note: z.string().optional().describe('How it was read, where that matters.'),
});
export type Source = z.output<typeof SourceSchema>;
