import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/integrations/content/check-content.ts';
import { formatProblem } from '../../src/integrations/content/problem.ts';
import { parseContentFile, type ContentFile } from '../../src/integrations/content/read-content.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readProjectContent, ROOT } from '../fixtures/content.ts';

const files = await readProjectContent();
const I18 = 'content/spbe2020/i18';

/** The project’s content with one place of one file rewritten, as an author might by mistake. */
const rewrite = async (file: string, before: string, after: string): Promise<ContentFile[]> => {
  const text = await readFile(join(ROOT, file), 'utf8');
  if (!text.includes(before)) throw new Error(`${file} no longer holds ${JSON.stringify(before)}.`);
  return files.map((source) => (source.file === file ? parseContentFile(file, text.replace(before, after)) : source));
};

const sentencesOf = (changed: readonly ContentFile[], withLedger = false) =>
  checkContent(changed, withLedger).problems.map(formatProblem);

test('the content as it stands has no problem, the ledger included', () => {
  expect(sentencesOf(files, true)).toEqual([]);
});

describe('a content author’s mistakes each get their sentence', () => {
  test.each([
    {
      mistake: 'an unknown field',
      file: `${I18}/level-2.mdx`,
      before: 'level: 2\n',
      after: 'level: 2\nringkasan: Salah kolom\n',
      sentence: `${I18}/level-2.mdx › ringkasan: Kolom "ringkasan" tidak dikenal. Betulkan ejaannya menurut README, atau hapus kolom itu.`,
    },
    {
      mistake: 'a missing field',
      file: `${I18}/level-2.mdx`,
      before: 'level: 2\n',
      after: '',
      sentence: `${I18}/level-2.mdx › level: Kolom ini wajib dan belum ada. Tambahkan kolom itu menurut README.`,
    },
    {
      mistake: 'a missing passage',
      file: `${I18}/level-3.mdx`,
      before: '  - part: P\n',
      after: '  - part: B9\n',
      sentence: `${I18}/level-3.mdx › passages: Bagian P dari teks kriteria tidak ada. Tambahkan bagian itu, kata demi kata dari sumbernya.`,
    },
    {
      mistake: 'a quote that is not in its passage',
      file: `${I18}/level-4.mdx`,
      before: '    quote: telah melakukan reviu dan evaluasi secara berkala',
      after: '    quote: telah melakukan reviu secara berkala',
      sentence: `${I18}/level-4.mdx › items[1].quote: Kutipan butir P-b tidak ada kata demi kata dalam teks P. Salin ulang kutipan itu dari teksnya.`,
    },
    {
      mistake: 'a slip that is not in its passage',
      file: `${I18}/level-4.mdx`,
      before: 'quote: Intra\n',
      after: 'quote: Ekstra\n',
      sentence: `${I18}/level-4.mdx › passages[0].slips[0].quote: Salah tulis "Ekstra" tidak ada dalam teks K. Kutip persis seperti tertulis dalam teks itu, atau hapus catatannya.`,
    },
    {
      mistake: 'a rule that names no item',
      file: `${I18}/level-2.mdx`,
      before: 'criteria: { all: [P-a] }',
      after: 'criteria: { all: [P-a, P-z] }',
      sentence: `${I18}/level-2.mdx › rule.criteria: Aturan menyebut P-z, padahal butir itu tidak ada. Tambahkan butir itu di items, atau pakai salah satu dari P-a, B-a, B-b, B-c.`,
    },
    {
      mistake: 'an item that no rule uses',
      file: `${I18}/level-4.mdx`,
      before: '- any: [B2-a, B2-b, B2-c]',
      after: '- any: [B2-a, B2-b]',
      sentence: `${I18}/level-4.mdx › items[6].code: Butir B2-c tidak dipakai oleh aturan mana pun. Sebut butir itu dalam rule, atau tandai kind: pendukung.`,
    },
    {
      mistake: 'a doubled code',
      file: `${I18}/level-1.mdx`,
      before: '  - code: B-b\n',
      after: '  - code: B-a\n',
      sentence: `${I18}/level-1.mdx › items[1].code: Kode B-a dipakai dua kali. Beri setiap butir kode sendiri; kode yang sudah terbit tidak dipakai ulang.`,
    },
    {
      mistake: 'a dangling implied item',
      file: `${I18}/level-3.mdx`,
      before: 'implies: [L2-B-c]',
      after: 'implies: [L2-B-x]',
      sentence: `${I18}/level-3.mdx › items[3].implies: Butir L2-B-x yang ikut terpenuhi tidak ada. Tulis kode butir yang ada, misalnya L2-B-a, atau hapus.`,
    },
    {
      mistake: 'a dangling source',
      file: `${I18}/indikator.mdx`,
      before: 'source: situs-spbe-banjarmasin',
      after: 'source: situs-lain',
      sentence: `${I18}/indikator.mdx › source: Sumber "situs-lain" tidak ada di content/sumber.yaml. Tambahkan sumber itu di sana, atau pakai id yang sudah ada.`,
    },
    {
      mistake: 'a circle of implied items',
      file: `${I18}/level-1.mdx`,
      before: '  - code: B-b\n    kind: bukti\n',
      after: '  - code: B-b\n    kind: bukti\n    implies: [L3-B-b]\n',
      sentence: `${I18}/level-1.mdx › items[1].implies: Butir saling memenuhi dalam lingkaran: L1-B-b → L3-B-b → L2-B-b → L1-B-b. Hapus salah satu dari rantai itu.`,
    },
    {
      mistake: 'a guidance text that names a regulation',
      file: `${I18}/level-1.mdx`,
      before: '## Bukti yang meyakinkan',
      after: 'Menurut Permen ini wajib.\n\n## Bukti yang meyakinkan',
      sentence: `${I18}/level-1.mdx › isi: Panduan memuat "Permen", sesuatu yang memerlukan sumber. Pindahkan kalimatnya ke statements, lengkap dengan source dan confidence.`,
    },
    {
      mistake: 'YAML that cannot be read',
      file: `${I18}/level-1.mdx`,
      before: 'level: 1\n',
      after: 'level: [1\n',
      sentence: expect.stringMatching(
        /^content\/spbe2020\/i18\/level-1\.mdx: Berkas tidak dapat dibaca: .* Betulkan penulisan YAML atau JSON di tempat itu\.$/,
      ) as string,
    },
  ])('$mistake', async ({ file, before, after, sentence }) => {
    expect(sentencesOf(await rewrite(file, before, after))).toContainEqual(sentence);
  });

  test('a gap in the levels', () => {
    const sentences = sentencesOf(files.filter(({ file }) => file !== `${I18}/level-3.mdx`));
    expect(sentences).toContain(
      `${I18}/level-3.mdx › level: Level 3 tidak ada; sebuah rubrik punya level 1 sampai 5 tanpa sela. Buat berkas itu, lengkap dengan bagian K, P, dan B.`,
    );
  });

  test('a statement of confidence M without its hedge', async () => {
    const file = 'content/spbe2020/instrumen.mdx';
    const text = await readFile(join(ROOT, file), 'utf8');
    const bare = text.replaceAll(/ ?\(menurut sumber sekunder, belum\s+diverifikasi\)/g, '');
    const changed = files.map((source) => (source.file === file ? parseContentFile(file, bare) : source));
    expect(sentencesOf(changed)).toContain(
      `${file} › statements[2].text: Pernyataan "pencabutan" berkeyakinan M tetapi tidak berbunyi "menurut sumber sekunder, belum diverifikasi". Tambahkan kata-kata itu, atau hapus pernyataannya.`,
    );
  });
});

describe('the ledger', () => {
  test('stops changed words that it was not told of', async () => {
    const changed = await rewrite(
      `${I18}/level-5.mdx`,
      'Kriteria tingkat 4 telah terpenuhi serta',
      'Kriteria tingkat 4 sudah terpenuhi serta',
    );
    expect(sentencesOf(changed, true)).toEqual([
      'content/spbe2020/ledger.json › SPBE2020-I18-L5-K: Kata-kata SPBE2020-I18-L5-K berubah sejak tercatat. Kembalikan kata-katanya; jika perubahan itu benar, catat dengan npm run ledger -- --reason "alasannya".',
    ]);
  });

  test('stops a published code that is gone, and a code that it does not know', async () => {
    const changed = await rewrite('content/spbe2020/ledger.json', '"SPBE2020-I18-PB-b"', '"SPBE2020-I18-PB-z"');
    expect(sentencesOf(changed, true)).toEqual([
      'content/spbe2020/ledger.json › SPBE2020-I18-PB-b: Kode SPBE2020-I18-PB-b belum tercatat. Jika kode ini memang hendak terbit untuk selamanya, catat dengan npm run ledger -- --reason "alasannya".',
      'content/spbe2020/ledger.json › SPBE2020-I18-PB-z: Kode SPBE2020-I18-PB-z sudah terbit, tetapi tidak ada lagi dalam isi situs. Kembalikan isinya: kode yang sudah terbit tetap punya halaman.',
    ]);
  });
});
