import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/integrations/check/check-content.ts';
import { findPlace } from '../../src/integrations/content/find-place.ts';
import { annotateProblem, formatProblem } from '../../src/integrations/content/problem.ts';
import { parseContentFile } from '../../src/integrations/content/read-content.ts';

const SOURCES = parseContentFile('content/sumber.yaml', 'uu:\n  name: Undang-undang\n  kind: regulation\n');
const TERM = 'content/glosarium/uji.mdx';
const REDIRECTS = 'content/pengalihan.yaml';
const LEVEL = 'content/uji2026/i1/level-2.mdx';
const LEDGER = 'content/uji2026/ledger.json';

/** What an author reads about one file, in the order in which it is found. */
const linesOf = (file: string, text: string): string[] =>
  checkContent([SOURCES, parseContentFile(file, text)], false)
    .problems.filter((problem) => problem.file === file)
    .map(formatProblem);

/** A glossary entry of which one line is another. */
const term = (line: string, body = '') =>
  ['---', 'term: Uji', 'summary: Kata uji.', 'definition: null', line, '---', body].join('\n');
const TERM_FIELDS = 'term, aliases, summary, definition, related, codes, statements';

const redirect = (lines: string) => `- from: nilai/\n  to: SPBE2020\n  date: "2026-11-24"\n${lines}`;

describe('a mistake in one file gets its sentence at its line and column', () => {
  test.each<{ mistake: string; file?: string; text: string; at: string; sentence: string }>([
    {
      mistake: 'a field that is missing stands where its neighbours do',
      text: '---\nsummary: Kata uji.\ndefinition: null\n---\n',
      at: '2:1',
      sentence: ' › term: Kolom ini wajib dan belum ada. Tulis istilahnya.',
    },
    {
      mistake: 'an unknown field',
      text: term('sinonim: [x]'),
      at: '5:1',
      sentence: ` › sinonim: Kolom "sinonim" tidak dikenal. Betulkan ejaannya, atau hapus kolom itu. Kolom yang ada di sini: ${TERM_FIELDS}.`,
    },
    {
      mistake: 'an unknown field within another, on one line',
      text: term('statements: [{ id: a, topic: fact, text: x, source: uu, confidence: H, catatan: y }]'),
      at: '5:72',
      sentence:
        ' › statements[0].catatan: Kolom "catatan" tidak dikenal. Betulkan ejaannya, atau hapus kolom itu. Kolom yang ada di sini: id, topic, about, text, source, locator, confidence, scorer, brief.',
    },
    {
      mistake: 'a number where a text is asked for',
      text: term('related:\n  - spbe\n  - 2026'),
      at: '7:5',
      sentence:
        ' › related[1]: Nilainya tidak sah: harus berupa teks, tetapi isinya 2026. Sebut istilah terkait: nama berkasnya tanpa .mdx.',
    },
    {
      mistake: 'a text where a list is asked for',
      text: term('aliases: sebutan'),
      at: '5:1',
      sentence:
        ' › aliases: Nilainya tidak sah: harus berupa daftar, tetapi isinya "sebutan". Tulis singkatan dan sebutan lain yang diketik orang.',
    },
    {
      mistake: 'a field without a value',
      text: '---\nterm:\nsummary: Kata uji.\ndefinition: null\n---\n',
      at: '2:1',
      sentence: ' › term: Nilainya tidak sah: harus berupa teks, tetapi isinya kosong. Tulis istilahnya.',
    },
    {
      mistake: 'an empty text',
      text: '---\nsummary: ""\nterm: Uji\ndefinition: null\n---\n',
      at: '2:1',
      sentence:
        ' › summary: Nilainya tidak sah: paling sedikit 1 huruf. Tulis satu atau dua kalimat dengan kata-kata situs.',
    },
    {
      mistake: 'a choice that there is not',
      text: term('statements:\n  - id: a\n    topic: lain\n    text: x\n    source: uu\n    confidence: H'),
      at: '7:5',
      sentence:
        ' › statements[0].topic: Nilainya tidak sah: harus edition, mistake, practice, atau fact, tetapi isinya "lain". Pilih judulnya: perbedaan antarpedoman, kekeliruan, saat penilaian, atau keterangan tambahan.',
    },
    {
      mistake: 'a part of a code that is none',
      text: term('codes: [L4-P, lima]'),
      at: '5:15',
      sentence:
        ' › codes[1]: Nilainya tidak sah: bukan bagian kode yang sah, misalnya L4-B1-a. Sebut kode tempat istilah itu muncul, misalnya L4-P.',
    },
    {
      mistake: 'a number that is too large',
      file: LEVEL,
      text: '---\nadds: x\nlevel: 7\n---\n',
      at: '3:1',
      sentence: ' › level: Nilainya tidak sah: paling besar 5. Tulis nomor level, sama dengan angka pada nama berkas.',
    },
    {
      mistake: 'a number that is none of a count',
      file: LEVEL,
      text: '---\nlevel: 1.5\n---\n',
      at: '2:1',
      sentence:
        ' › level: Nilainya tidak sah: harus berupa bilangan bulat, tetapi isinya 1.5. Tulis nomor level, sama dengan angka pada nama berkas.',
    },
    {
      mistake: 'a text that is too long',
      file: LEVEL,
      text: `---\nlevel: 2\nadds: >-\n  ${'kata '.repeat(20)}\n---\n`,
      at: '3:1',
      sentence:
        ' › adds: Nilainya tidak sah: paling banyak 48 huruf. Tulis hal yang sama dalam dua sampai enam kata, untuk tangga.',
    },
    {
      mistake: 'a rule of another form',
      file: LEVEL,
      text: '---\nrule:\n  criteria: { semua: [P-a] }\n  evidence: { unstated: [B-a] }\n---\n',
      at: '3:3',
      sentence:
        ' › rule.criteria: Nilainya tidak sah: bukan kode butir, dan bukan all, any, atau unstated dengan daftar butir. Sebut butir kondisi: semuanya (all), salah satu (any), atau daftar tanpa kata sambung (unstated).',
    },
    {
      mistake: 'a day without quotation marks',
      file: REDIRECTS,
      text: '- from: nilai/\n  to: SPBE2020\n  date: 2026-11-24\n  reason: x\n',
      at: '3:3',
      sentence:
        ' › [0].date: Nilainya tidak sah: harus berupa teks, tetapi isinya tanggal tanpa tanda kutip. Tulis sejak kapan: "2026-11-24".',
    },
    {
      mistake: 'a list that is none',
      file: REDIRECTS,
      text: '# daftar\nfrom: nilai/\n',
      at: '2:1',
      sentence: ': Nilainya tidak sah: harus berupa daftar, tetapi isinya kumpulan kolom. Tulis daftar pengalihan.',
    },
    {
      mistake: 'a second entry, in a file with the line ends of Windows',
      file: REDIRECTS,
      text: (redirect('  reason: x\n') + redirect('')).replaceAll('\n', '\r\n'),
      at: '5:3',
      sentence: ' › [1].reason: Kolom ini wajib dan belum ada. Tulis alasannya, untuk yang merawat daftar ini.',
    },
    {
      mistake: 'a field of the ledger, in JSON',
      file: LEDGER,
      text: '{\n "format": "ledger-spbe",\n "version": 2,\n "entries": []\n}\n',
      at: '3:2',
      sentence:
        ' › version: Nilainya tidak sah: harus 1, tetapi isinya 2. Ambil kembali berkas ini dari riwayat git; hanya perintah ledger yang menulisnya.',
    },
    {
      mistake: 'guidance that states what needs a source',
      text: term('related: []', '\nKalimat pertama.\n\nSebanyak 4 persen unit.\n'),
      at: '10:10',
      sentence:
        ' › isi: Panduan memuat "4 persen", sesuatu yang memerlukan sumber. Pindahkan kalimatnya ke statements, lengkap dengan source dan confidence.',
    },
  ])('$mistake', ({ file = TERM, text, at, sentence }) => {
    expect(linesOf(file, text)).toContain(`${file}:${at}${sentence}`);
  });

  test.each<{ mistake: string; file?: string; text: string; at: string; why: string }>([
    { mistake: 'no front matter', text: 'term: Uji\n', at: '1:1', why: 'tidak diawali bagian di antara dua baris ---' },
    {
      mistake: 'a colon within a text',
      text: term('related: a: b'),
      at: '5:10',
      why: 'ada titik dua di tengah teks; apit teksnya dengan tanda kutip',
    },
    { mistake: 'a field written twice', text: term('term: Lagi'), at: '5:1', why: 'kolom ini tertulis dua kali' },
    {
      mistake: 'a tab',
      text: term('related:\n\t- spbe'),
      at: '6:1',
      why: 'awal baris memakai tab; pakai spasi',
    },
    {
      mistake: 'a bracket that is not closed',
      text: term('related: [spbe'),
      at: '5:15',
      why: 'spasi di awal baris tidak cocok, atau kurung dan tanda kutip di atasnya belum ditutup',
    },
    {
      mistake: 'a quotation mark that is not closed',
      text: term('related: ["spbe]'),
      at: '5:17',
      why: 'ada tanda yang kurang, misalnya tanda kutip, kurung penutup, atau titik dua',
    },
    {
      mistake: 'a text that begins with a star',
      text: term('related: [*spbe]'),
      at: '5:11',
      why: 'teks tidak boleh diawali tanda ini; apit teksnya dengan tanda kutip',
    },
    {
      mistake: 'a text that begins with a sign of YAML',
      text: term('related: [@spbe]'),
      at: '5:11',
      why: 'teks tidak boleh diawali tanda ini; apit teksnya dengan tanda kutip',
    },
    {
      mistake: 'JSON with a comma too few',
      file: LEDGER,
      text: '{\n "format": "ledger-spbe"\n "version": 1\n}\n',
      at: '3:2',
      why: 'bukan JSON yang utuh; di sini tertulis "',
    },
    { mistake: 'JSON that is empty', file: LEDGER, text: '', at: '1:1', why: 'bukan JSON yang utuh' },
  ])('$mistake cannot be read', ({ file = TERM, text, at, why }) => {
    const language = file === LEDGER ? 'JSON' : 'YAML';
    expect(linesOf(file, text)).toEqual([
      `${file}:${at}: Berkas tidak dapat dibaca: ${why}. Betulkan penulisan ${language} di tempat itu.`,
    ]);
  });

  test('a file that is not there has no line', () => {
    const problems = checkContent([SOURCES, parseContentFile(LEVEL, '---\nlevel: 2\n---\n')], false).problems;
    expect(problems.map(formatProblem)).toContain(
      'content/uji2026/instrumen.mdx: Berkas instrumen tidak ada. Buat berkas itu; content/README.md menjelaskan isinya.',
    );
  });
});

test.each([
  { field: 'a', place: { line: 1, column: 1 } },
  { field: 'a.b[1]', place: { line: 2, column: 10 } },
  { field: 'a.b[7]', place: { line: 2, column: 3 } },
  { field: 'a.c.d', place: { line: 3, column: 8 } },
  { field: 'a.e.d', place: { line: 3, column: 21 } },
  { field: 'z', place: { line: 1, column: 1 } },
  { field: '', place: { line: 1, column: 1 } },
])('$field is found, or what stands around it', ({ field, place }) => {
  const text = 'a:\n  b: [x, y]\n  c: { d: &anchor { d: 1 } }\n  e: *anchor\n';
  expect(findPlace(text, field)).toEqual(place);
});

test('on GitHub a problem stands beside its line, whatever its words are', () => {
  const problem = { file: 'content/a,b.mdx', field: 'x', message: 'Bukan 100%:\nya.', remedy: 'Betulkan.' };
  expect(annotateProblem({ ...problem, place: { line: 3, column: 9 } })).toBe(
    '::error file=content/a%2Cb.mdx,line=3,col=9::x: Bukan 100%25:%0Aya. Betulkan.',
  );
  expect(annotateProblem({ ...problem, file: 'content/a.mdx', field: '' })).toBe(
    '::error file=content/a.mdx::Bukan 100%25:%0Aya. Betulkan.',
  );
});
