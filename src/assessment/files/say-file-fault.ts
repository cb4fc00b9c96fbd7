import type { FileFault } from './assessment-file.ts';
import type { JsonFault, JsonFaultKind } from './find-json-fault.ts';
import { sayLimitFault } from './find-limit-fault.ts';

type Plain = Exclude<FileFault['kind'], 'wrong-shape' | 'other-rubric' | 'not-json' | 'other-kind' | 'beyond-limits'>;

const SENTENCES: Record<Plain, string> = {
  'too-large': 'Berkas ini terlalu besar untuk sebuah penilaian. Pilih berkas yang diekspor dari halaman ini.',
  'other-encoding':
    'Berkas ini bukan teks UTF-8 yang utuh; mungkin tersimpan dengan pengodean lain. Simpan sebagai UTF-8 atau ekspor ulang.',
  zeros:
    'Sebagian atau seluruh isi berkas ini kosong (byte nol); mungkin penyimpanan atau pengirimannya terputus. Minta salinannya sekali lagi atau ekspor ulang.',
  'no-assessment-in-report':
    'Halaman HTML ini tidak memuat penilaian; bila ia laporan yang pernah disimpan lewat program lain, datanya hilang di sana. Pilih laporan seperti yang diunduh dari halaman ini.',
  'second-report':
    'Berkas ini memuat lebih dari satu laporan, padahal satu berkas memuat satu penilaian. Pilih laporannya satu per satu.',
  'other-format': 'Berkas ini bukan penilaian dari situs ini. Pilih berkas yang diekspor dari halaman ini.',
  'newer-version': 'Berkas ini dibuat oleh versi situs yang lebih baru. Muat ulang halaman ini, lalu coba lagi.',
};

const AGAIN = 'lalu simpan dan pilih lagi, atau ekspor ulang dari halaman ini';

/** What stands at the place, why it does not fit, and what to do now. */
const JSON_SENTENCES: Record<Exclude<JsonFaultKind, 'empty'>, (found: string) => string> = {
  sheet: () =>
    'isinya berubah karena pernah disimpan lewat lembar kerja, misalnya Excel. Berkas ini tidak dapat diperbaiki begitu saja; minta salinannya sekali lagi, atau ekspor ulang dari halaman ini',
  twice: (found) =>
    `isian ${found} tertulis dua kali, padahal hanya satu yang dapat diambil. Gabungkan atau hapus salah satunya, ${AGAIN}`,
  second: () =>
    'mulai data kedua, padahal satu berkas memuat satu penilaian. Simpan masing-masing dalam berkas sendiri, lalu pilih keduanya',
  cut: () => 'isinya berhenti di situ. Mungkin terpotong saat dikirim; minta salinannya sekali lagi',
  quotes: (found) =>
    `ada tanda petik ${found}, padahal seharusnya tanda petik lurus ("). Mungkin pernah disimpan lewat pengolah kata. Ganti semua tanda petik seperti itu, ${AGAIN}`,
  comment: (found) =>
    `ada komentar (${found}), padahal JSON tidak mengenal komentar. Hapus semua komentarnya, ${AGAIN}`,
  comma: () => `ada koma yang berlebih. Hapus koma itu, ${AGAIN}`,
  'missing-comma': () => `tidak ada koma sebelum isian ini. Tambahkan koma, ${AGAIN}`,
  before: () =>
    `ada tulisan di depan data penilaian, misalnya kepala surel. Hapus semua yang di depan kurung kurawal pertama, ${AGAIN}`,
  after: () =>
    `ada tulisan di bawah data penilaian, misalnya tanda tangan surel. Hapus semua mulai dari tempat itu, ${AGAIN}`,
  'line-break': () =>
    `sebuah teks terputus oleh baris baru atau tab. Sambungkan kembali teksnya dalam satu baris, ${AGAIN}`,
  escape: (found) => `garis miring terbalik (${found}) tidak diikuti tanda yang dikenal. Tulis dua kali, ${AGAIN}`,
  blank: () => `ada spasi khusus yang bukan spasi biasa. Ganti semuanya dengan spasi biasa, ${AGAIN}`,
  entities: (found) => `ada kode HTML (${found}) di tempat sebuah tanda. Salin isinya sebagai teks biasa, ${AGAIN}`,
  quoted: () => `ada tanda > dari kutipan surel. Hapus tanda itu di awal setiap baris, ${AGAIN}`,
  word: (found) =>
    `tertulis ${found} tanpa tanda petik, dan itu bukan angka, true, false, atau null. Betulkan, ${AGAIN}`,
  sign: (found) => `ada tanda ${found} yang tidak pada tempatnya. Betulkan, ${AGAIN}`,
};

const sayJsonFault = (fault: JsonFault | null): string => {
  if (fault === null)
    return 'Berkas ini bertingkat terlalu dalam untuk dibaca. Pilih berkas yang diekspor dari halaman ini.';
  if (fault.kind === 'empty') return 'Berkas ini kosong. Pilih berkas yang diekspor dari halaman ini.';
  const place = `baris ${fault.line}, kolom ${fault.column}`;
  const what = fault.kind === 'twice' ? 'tidak dapat diambil seluruhnya' : 'bukan JSON yang utuh';
  return `Berkas ini ${what}: pada ${place} ${JSON_SENTENCES[fault.kind](fault.found)}.`;
};

/** What the page calls a field, which a file names otherwise. It stands here so that the page’s first script is spared it. */
const WORDS: Readonly<Record<string, string>> = {
  name: 'nama',
  agency: 'instansi',
  by: 'cara menilai',
  year: 'tahun',
  target: 'target level',
  rubric: 'kode rubrik',
  id: 'tanda pengenal',
  note: 'catatan',
  number: 'nomor',
  date: 'tanggal atau tahun',
  subject: 'perihal',
  part: 'pasal atau bagian',
  page: 'halaman',
  file: 'nama berkas',
  link: 'tautan',
  applied: 'banyak unit yang menerapkan',
  total: 'banyak seluruh unit',
};

/** What is wrong with a file and what to do now, in the reader’s words. */
export const sayFileFault = (fault: FileFault): string => {
  switch (fault.kind) {
    case 'wrong-shape':
      return `Isi berkas tidak sesuai: ${fault.path.replace(/^\w+(?= pada )/, (name) => WORDS[name] ?? name)} seharusnya ${fault.expected}. Betulkan berkasnya atau ekspor ulang.`;
    case 'other-rubric':
      return `Berkas ini menilai rubrik lain (${fault.rubric.slice(0, 60)}). Buka halaman penilaian rubrik itu.`;
    case 'not-json':
      return sayJsonFault(fault.cause);
    case 'other-kind':
      return `Berkas ini ${fault.name}, bukan berkas penilaian. Pilih berkas JSON atau laporan HTML yang diunduh dari halaman ini.`;
    case 'beyond-limits':
      return `Berkas ini terlalu besar untuk sebuah penilaian: memuat ${sayLimitFault(fault.fault)}. Bagi isinya ke dalam beberapa berkas.`;
    default:
      return SENTENCES[fault.kind];
  }
};
