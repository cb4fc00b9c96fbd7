import { z } from 'astro/zod';
import { IndicatorPartSchema } from './code.ts';
import { ruleOf } from './rule.ts';
import { StatementSchema } from './statement.ts';

/** How a question is answered: yes or no, a pair of whole numbers, a month. Each may stay open. */
export const QuestionKindSchema = z.enum(['yes-no', 'pair', 'month']);
export type QuestionKind = z.output<typeof QuestionKindSchema>;

/** The fields that an assessment keeps for answers to other wordings (contract §6, `readings`). */
export const QuestionIdSchema = z.enum(['splp', 'coverageTarget', 'issues', 'reviewed']);
export type QuestionId = z.output<typeof QuestionIdSchema>;

/** What each of these fields can hold. */
export const KIND_OF_QUESTION = {
  splp: 'yes-no',
  coverageTarget: 'pair',
  issues: 'yes-no',
  reviewed: 'month',
} as const satisfies Record<QuestionId, QuestionKind>;

/** The leaves of a lens’s rules. Every code begins with a capital and no id of a question does: that tells them apart. */
const LeafSchema = z
  .string()
  .regex(
    /^(?:[A-Z]+\d*(?:-[A-Z]+\d*)*-[a-z]|[a-z][A-Za-z]*)$/,
    'bukan kode butir dan bukan id pertanyaan, misalnya L4-P-a atau splp',
  );

/** What readers answer beside the checklist. What is known of a question are the statements about its id. */
export const LensQuestionSchema = z.strictObject({
  id: QuestionIdSchema.describe('Pilih isian yang disimpan penilaian: splp, coverageTarget, issues, atau reviewed.'),
  kind: QuestionKindSchema.describe('Pilih bentuk jawabannya: ya atau tidak, dua bilangan, atau bulan.'),
  ask: z.string().min(1).describe('Tulis pertanyaannya, singkat.'),
  youngerThan: z
    .int()
    .min(1)
    .optional()
    .describe('Tulis batas usia sebuah bulan: 24 berarti kurang dari 24 bulan kalender.'),
});

const LensRuleSchema = z.strictObject({
  level: z.int().min(2).max(5).describe('Tulis nomor level.'),
  criteria: ruleOf(LeafSchema).describe('Sebut butir dan pertanyaan (L4-P-a, splp), dengan all atau any.'),
  evidence: ruleOf(LeafSchema)
    .optional()
    .describe('Sebut buktinya dengan cara yang sama; kosongkan bila tidak diminta.'),
});

/** Another wording of the same levels. Statements about its id stand below its line. */
export const LensWordingSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Z]$/, 'bukan satu huruf besar')
    .describe('Tulis satu huruf besar; statements menyebutnya dalam about.'),
  name: z.string().min(1).describe('Tulis nama pendek rumusan ini.'),
  title: z.string().min(1).describe('Tulis apa yang dihitung, di belakang namanya.'),
  beside: z
    .enum(['claimed', 'min'])
    .describe('Pilih angka pembandingnya: claimed (keadaan saja) atau min (perkiraan).'),
  line: z
    .string()
    .regex(/\{level\}.*\.$/s, 'tidak memuat {level}, atau tidak ditutup titik')
    .describe('Tulis satu kalimat; {level} menjadi hasilnya, {figure} angka pembandingnya.'),
  source: z.string().describe('Tulis id dari content/sumber.yaml.'),
  confidence: StatementSchema.shape.confidence,
  asRubric: z.array(z.int().min(2).max(5)).default([]).describe('Sebut level yang aturannya sama dengan rubrik.'),
  rules: z.array(LensRuleSchema).describe('Tulis aturan setiap level lainnya, mulai dari Level 2.'),
  counts: z
    .partialRecord(QuestionIdSchema, z.array(IndicatorPartSchema).min(1))
    .default({})
    .describe('Sebut butir yang ikut terhitung, di bawah id pertanyaan yang terpenuhi.'),
  notAsked: z.array(z.string()).default([]).describe('Sebut id pernyataan tentang yang tidak ditanyakan di sini.'),
});

/** `lensa.yaml`: how other wordings of an indicator would judge the same answers (contract §4). Never the estimate. */
export const LensSchema = z.strictObject({
  questions: z.array(LensQuestionSchema).describe('Tulis pertanyaan di samping daftar periksa.'),
  wordings: z.array(LensWordingSchema).min(1).describe('Tulis rumusan lain itu.'),
  statements: z
    .array(StatementSchema)
    .default([])
    .describe('Tulis pernyataan bersumber; about menyebut id pertanyaan atau rumusan.'),
});
export type LensSource = z.output<typeof LensSchema>;
