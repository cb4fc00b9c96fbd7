import { z } from 'astro/zod';
import { LocalPartSchema } from './code.ts';
import { ItemSchema } from './item.ts';
import { LevelPassageSchema } from './passage.ts';
import { levelRuleOf } from './rule.ts';
import { StatementSchema } from './statement.ts';

/** The front matter of `level-N.mdx`: what is official and typed about one level. The body is guidance. */
export const LevelSchema = z.strictObject({
  level: z.int().min(1).max(5).describe('Tulis nomor level, sama dengan angka pada nama berkas.'),
  summary: z.string().min(1).max(155).describe('Tulis dalam satu kalimat apa yang ditambahkan level ini.'),
  adds: z.string().min(1).max(48).describe('Tulis hal yang sama dalam dua sampai enam kata, untuk tangga.'),
  passages: z.array(LevelPassageSchema).describe('Tulis bagian K, P, dan B (atau B1, B2, …) dari teks kriteria.'),
  items: z.array(ItemSchema).describe('Tulis butir yang dapat dicentang.'),
  rule: levelRuleOf(LocalPartSchema).describe('Tulis apa yang diminta level ini, menurut kata sambung dalam teksnya.'),
  statements: z.array(StatementSchema).default([]).describe('Tulis pernyataan bersumber tentang level ini.'),
});
export type LevelSource = z.output<typeof LevelSchema>;
