import { z } from 'astro/zod';
import { DaySchema, IndicatorPartSchema } from './code.ts';
import { ItemSchema } from './item.ts';
import { ExplanationPassageSchema } from './passage.ts';
import { StatementSchema } from './statement.ts';

const WeightedPlaceSchema = z.strictObject({
  number: z.int().min(1).describe('Tulis nomornya dalam instrumen.'),
  name: z.string().min(1).describe('Tulis namanya.'),
  weight: z.number().min(0).max(100).describe('Tulis bobotnya, dalam persen dari indeks.'),
});

/** The front matter of `indikator.mdx`: one indicator’s place, explanations and supporting items. */
export const IndicatorSchema = z.strictObject({
  number: z.int().min(1).describe('Tulis nomor indikator, sama dengan angka pada nama foldernya.'),
  title: z.string().min(1).describe('Salin utuh baris judul dari sumbernya.'),
  shortTitle: z.string().min(1).describe('Tulis judul pendek, untuk jejak navigasi dan judul halaman.'),
  summary: z.string().min(1).max(200).describe('Tulis satu kalimat tentang indikator ini, untuk mesin pencari.'),
  lastChecked: DaySchema.describe('Tulis hari teksnya terakhir dicocokkan dengan sumbernya: "2026-11-23".'),
  source: z.string().describe('Tulis id dari content/sumber.yaml: asal teks kriteria.'),
  attribution: z.string().min(1).describe('Tulis cara setiap kutipan menyebut sumber itu.'),
  position: z
    .strictObject({
      domain: WeightedPlaceSchema.describe('Tulis domain dari indikator ini.'),
      aspect: WeightedPlaceSchema.describe('Tulis aspek dari indikator ini.'),
      weight: z.number().min(0).max(100).describe('Tulis bobot indikator ini, dalam persen dari indeks.'),
    })
    .describe('Tulis tempat indikator ini dalam instrumen.'),
  // The conditions that “applied in a of t units” sets (contract §4).
  coverage: z
    .strictObject({
      some: IndicatorPartSchema.describe('Tulis kode kondisi yang terpenuhi bila baru sebagian unit menerapkan.'),
      all: IndicatorPartSchema.describe('Tulis kode kondisi yang terpenuhi bila seluruh unit menerapkan.'),
    })
    .nullable()
    .describe('Tulis kondisi yang ditetapkan oleh jumlah unit; null bila rubrik ini tidak punya.'),
  openReading: z
    .strictObject({
      code: IndicatorPartSchema.describe('Tulis bagian yang memuat kalimat itu.'),
      quote: z.string().min(1).describe('Salin kalimat itu kata demi kata.'),
    })
    .nullable()
    .describe('Tulis kalimat sumber yang ditampilkan di samping daftar tanpa kata sambung; null bila tidak ada.'),
  passages: z.array(ExplanationPassageSchema).describe('Tulis penjelasan indikator, penilaian, dan bukti dukung.'),
  items: z
    .array(ItemSchema)
    .default([])
    .describe('Tulis butir yang dapat dicentang; di berkas ini semuanya pendukung.'),
  statements: z.array(StatementSchema).default([]).describe('Tulis pernyataan bersumber tentang indikator ini.'),
});
export type IndicatorSource = z.output<typeof IndicatorSchema>;
