import { z } from 'astro/zod';

/** A whole code such as `SPBE2020-I18-L4-B1-a` (contract §1). */
export const CodeSchema = z
  .string()
  .regex(/^[A-Z]+\d{4}[A-Z]?(-[A-Z]+\d*)*(-[a-z])?$/, 'bukan kode yang sah, misalnya SPBE2020-I18-L4-B1-a')
  .describe('A whole code; lower-cased and with "-" turned into "/" it is the address under the site’s base.');

/** A code relative to its indicator, such as `L4-B1-a` or `PP`. */
export const IndicatorPartSchema = z
  .string()
  .regex(/^[A-Z]+\d*(-[A-Z]+\d*)*(-[a-z])?$/, 'bukan bagian kode yang sah, misalnya L4-B1-a');

/** A code relative to its own file: `B1-a` in a level’s file, `PB-a` in an indicator’s. */
export const LocalPartSchema = z
  .string()
  .regex(/^[A-Z]+\d*(-[a-z])?$/, 'bukan bagian kode yang sah untuk berkas ini, misalnya B1-a');

/** An ISO calendar day; it comes from the content, never from the build’s clock. */
export const DaySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'bukan tanggal berbentuk "2026-11-23" (dalam tanda kutip)');
