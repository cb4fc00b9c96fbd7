import { z } from 'astro/zod';
import { IndicatorPartSchema } from './code.ts';
import { StatementSchema } from './statement.ts';

/** The front matter of one glossary entry. */
export const TermSchema = z.strictObject({
  term: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]).describe('Abbreviations, spellings and synonyms that people type.'),
  summary: z.string().min(1).describe('One or two sentences in the site’s own words.'),
  definition: z
    .strictObject({ source: z.string(), locator: z.string().optional() })
    .nullable()
    .describe('Where the official definition stands; null: no official definition was found, this one is the site’s.'),
  related: z.array(z.string()).default([]).describe('Slugs of other entries.'),
  codes: z.array(IndicatorPartSchema).default([]).describe('Where the term occurs, relative to the default indicator.'),
  statements: z.array(StatementSchema).default([]),
});
export type Term = z.output<typeof TermSchema>;
