import { z } from 'astro/zod';

/** What the search knows of words beside the glossary: `content/kata-pencarian.yaml`. */
export const SearchWordsSchema = z.strictObject({
  stopWords: z
    .array(z.string().min(1))
    .describe('Tulis kata yang tidak membedakan apa pun; diabaikan dalam pertanyaan.'),
  // The first, and the others that stand in the criteria, are searched too.
  synonyms: z
    .array(z.array(z.string().min(1)).min(2))
    .describe('Tulis kelompok kata sehari-hari yang semakna, mulai dari kata dalam teks kriteria.'),
});
export type SearchWords = z.output<typeof SearchWordsSchema>;
