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
  from: PathSchema.describe('The address that people have, below the site’s base.'),
  to: z
    .union([CodeSchema, PathSchema], { error: 'bukan kode dan bukan alamat, misalnya SPBE2020-I18 atau cari/' })
    .describe('Where it leads: a code, or the path of a page.'),
  date: DaySchema.describe('Since when.'),
  reason: z.string().min(1).describe('Why, for those who keep the list.'),
});
export type Redirect = z.output<typeof RedirectSchema>;

/** `content/pengalihan.yaml`: all redirects of the site. */
export const RedirectsSchema = z.array(RedirectSchema);
