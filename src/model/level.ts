import { z } from 'astro/zod';
import { LocalPartSchema } from './code.ts';
import { ItemSchema } from './item.ts';
import { LevelPassageSchema } from './passage.ts';
import { levelRuleOf } from './rule.ts';
import { StatementSchema } from './statement.ts';

/** The front matter of `level-N.mdx`: what is official and typed about one level. The body is guidance. */
export const LevelSchema = z.strictObject({
  level: z.int().min(1).max(5),
  summary: z.string().min(1).max(155).describe('What this level adds, in one sentence; the page’s description.'),
  adds: z.string().min(1).max(48).describe('The same in two to six words, for the ladder.'),
  passages: z.array(LevelPassageSchema),
  items: z.array(ItemSchema),
  rule: levelRuleOf(LocalPartSchema),
  statements: z.array(StatementSchema).default([]),
});
export type LevelSource = z.output<typeof LevelSchema>;
