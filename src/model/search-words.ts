import { z } from 'astro/zod';

/** What the search knows of words beside the glossary: `content/kata-pencarian.yaml`. */
export const SearchWordsSchema = z.strictObject({
  stopWords: z.array(z.string().min(1)).describe('Words that tell nothing apart; left out of a question.'),
  synonyms: z
    .array(z.array(z.string().min(1)).min(2))
    .describe('Everyday words of one meaning. The first, and the others that stand in the criteria, are searched too.'),
});
export type SearchWords = z.output<typeof SearchWordsSchema>;
