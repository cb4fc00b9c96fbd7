import { z } from 'astro/zod';
import { CodeSchema, DaySchema } from './code.ts';

/** A path below the site’s base: lower-case parts, each closed by "/". */
const PathSchema = z
  .string()
  .regex(
    /^([a-z0-9]+(-[a-z0-9]+)*\/)+$/,
    'alamat ditulis tanpa "/" di depan dan dengan "/" di belakang, misalnya nilai/',
  );

/** An address that leads on to another one. */
export const RedirectSchema = z.strictObject({
  from: PathSchema.describe('Tulis alamat yang dipegang orang, misalnya nilai/.'),
  to: z
    .union([CodeSchema, PathSchema], { error: 'bukan kode dan bukan alamat, misalnya SPBE2020-I18 atau cari/' })
    .describe('Tulis tujuannya: sebuah kode, atau alamat halaman.'),
  date: DaySchema.describe('Tulis sejak kapan: "2026-11-24".'),
  reason: z.string().min(1).describe('Tulis alasannya, untuk yang merawat daftar ini.'),
});
export type Redirect = z.output<typeof RedirectSchema>;

/** `content/pengalihan.yaml`: all redirects of the site. */
export const RedirectsSchema = z.array(RedirectSchema).describe('Tulis daftar pengalihan.');
