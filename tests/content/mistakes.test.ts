import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/integrations/check/check-content.ts';
import { placeAt } from '../../src/integrations/content/find-place.ts';
import { formatProblem } from '../../src/integrations/content/problem.ts';
import { parseContentFile, type ContentFile } from '../../src/integrations/content/read-content.ts';
import { listFiles } from '../../src/integrations/built-site/list-files.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readProjectContent, ROOT } from '../fixtures/content.ts';
import { rewriteContent } from '../fixtures/rewrite-content.ts';

const files = await readProjectContent();
const I18 = 'content/spbe2020/i18';

const routes = await listFiles(join(ROOT, 'src/pages'));
/** Without their places, which a reworded line above would move. */
const sentencesOf = (changed: readonly ContentFile[]) =>
  checkContent(changed, false, routes).problems.map((problem) => formatProblem({ ...problem, place: undefined }));

test('the content as it stands has no problem, the ledger and the redirects included', () => {
  expect(checkContent(files, true, routes).problems).toEqual([]);
});

describe('a content author’s mistakes each get their sentence', () => {
  test.each([
    {
      mistake: 'an unknown field',
      file: `${I18}/level-2.mdx`,
      before: 'level: 2\n',
      after: 'level: 2\nringkasan: Salah kolom\n',
      at: 'ringkasan: Salah',
      sentence: `${I18}/level-2.mdx › ringkasan: Kolom "ringkasan" tidak dikenal. Betulkan ejaannya, atau hapus kolom itu. Kolom yang ada di sini: level, summary, adds, passages, items, rule, statements.`,
    },
    {
      mistake: 'a missing field',
      file: `${I18}/level-2.mdx`,
      before: 'level: 2\n',
      after: '',
      at: 'summary:',
      sentence: `${I18}/level-2.mdx › level: Kolom ini wajib dan belum ada. Tulis nomor level, sama dengan angka pada nama berkas.`,
    },
    {
      mistake: 'a missing passage',
      file: `${I18}/level-3.mdx`,
      before: '  - part: P\n',
      after: '  - part: B9\n',
      at: 'passages:',
      sentence: `${I18}/level-3.mdx › passages: Bagian P dari teks kriteria tidak ada. Tambahkan bagian itu, kata demi kata dari sumbernya.`,
    },
    {
      mistake: 'a quote that is not in its passage',
      file: `${I18}/level-4.mdx`,
      before: '    quote: telah melakukan reviu dan evaluasi secara berkala',
      after: '    quote: telah melakukan reviu secara berkala',
      at: 'quote: telah melakukan reviu secara',
      sentence: `${I18}/level-4.mdx › items[1].quote: Kutipan butir P-b tidak ada kata demi kata dalam teks P. Salin ulang kutipan itu dari teksnya.`,
    },
    {
      mistake: 'a statement whose brief form does not say how sure it is',
      file: `${I18}/level-4.mdx`,
      before: 'brief: Hubungan dengan SPLP saja belum cukup menurut teks ini (pembacaan situs ini).',
      after: 'brief: Hubungan dengan SPLP saja belum cukup menurut teks ini.',
      at: 'brief: ',
      sentence: `${I18}/level-4.mdx › statements[1].brief: Pernyataan "hanya-splp" berkeyakinan own tetapi tidak berbunyi "pembacaan situs ini". Tambahkan kata-kata itu, atau hapus pernyataannya.`,
    },
    {
      mistake: 'a slip that is not in its passage',
      file: `${I18}/level-4.mdx`,
      before: 'quote: Intra\n',
      after: 'quote: Ekstra\n',
      at: 'quote: Ekstra',
      sentence: `${I18}/level-4.mdx › passages[0].slips[0].quote: Salah tulis "Ekstra" tidak ada dalam teks K. Kutip persis seperti tertulis dalam teks itu, atau hapus catatannya.`,
    },
    {
      mistake: 'a rule that names no item',
      file: `${I18}/level-2.mdx`,
      before: 'criteria: { all: [P-a] }',
      after: 'criteria: { all: [P-a, P-z] }',
      at: 'criteria: {',
      sentence: `${I18}/level-2.mdx › rule.criteria: Aturan menyebut P-z, padahal butir itu tidak ada. Tambahkan butir itu di items, atau pakai salah satu dari P-a, B-a, B-b, B-c.`,
    },
    {
      mistake: 'an item that no rule uses',
      file: `${I18}/level-4.mdx`,
      before: '- any: [B2-a, B2-b, B2-c]',
      after: '- any: [B2-a, B2-b]',
      at: 'code: B2-c',
      sentence: `${I18}/level-4.mdx › items[6].code: Butir B2-c tidak dipakai oleh aturan mana pun. Sebut butir itu dalam rule, atau tandai kind: pendukung.`,
    },
    {
      mistake: 'a doubled code',
      file: `${I18}/level-1.mdx`,
      before: '  - code: B-b\n',
      after: '  - code:  B-a\n',
      at: 'code:  B-a',
      sentence: `${I18}/level-1.mdx › items[1].code: Kode B-a dipakai dua kali. Beri setiap butir kode sendiri; kode yang sudah terbit tidak dipakai ulang.`,
    },
    {
      mistake: 'a dangling implied item',
      file: `${I18}/level-3.mdx`,
      before: 'implies: [L2-B-c]',
      after: 'implies: [L2-B-x]',
      at: 'implies: [L2-B-x]',
      sentence: `${I18}/level-3.mdx › items[3].implies: Butir L2-B-x yang ikut terpenuhi tidak ada. Tulis kode butir yang ada, misalnya L2-B-a, atau hapus.`,
    },
    {
      mistake: 'a dangling source',
      file: `${I18}/indikator.mdx`,
      before: 'source: situs-spbe-banjarmasin',
      after: 'source: situs-lain',
      at: 'source: situs-lain',
      sentence: `${I18}/indikator.mdx › source: Sumber "situs-lain" tidak ada di content/sumber.yaml. Tambahkan sumber itu di sana, atau pakai id yang sudah ada.`,
    },
    {
      mistake: 'a circle of implied items',
      file: `${I18}/level-1.mdx`,
      before: '  - code: B-b\n    kind: bukti\n',
      after: '  - code: B-b\n    kind: bukti\n    implies: [L3-B-b]\n',
      at: 'implies: [L3-B-b]',
      sentence: `${I18}/level-1.mdx › items[1].implies: Butir saling memenuhi dalam lingkaran: L1-B-b → L3-B-b → L2-B-b → L1-B-b. Hapus salah satu dari rantai itu.`,
    },
    {
      mistake: 'a guidance text that names a regulation',
      file: `${I18}/level-1.mdx`,
      before: '## Yang perlu dihindari',
      after: 'Menurut Permen ini wajib.\n\n## Yang perlu dihindari',
      at: 'Permen ini wajib',
      sentence: `${I18}/level-1.mdx › isi: Panduan memuat "Permen", sesuatu yang memerlukan sumber. Pindahkan kalimatnya ke statements, lengkap dengan source dan confidence.`,
    },
    {
      mistake: 'YAML that cannot be read',
      file: `${I18}/level-1.mdx`,
      before: 'level: 1\n',
      after: 'level: [1\n',
      at: 'summary:',
      sentence: expect.stringMatching(
        /^content\/spbe2020\/i18\/level-1\.mdx: Berkas tidak dapat dibaca: .* Betulkan penulisan YAML di tempat itu\.$/,
      ) as string,
    },
  ])('$mistake', async ({ file, before, after, at, sentence }) => {
    const changed = await rewriteContent(files, file, [before, after]);
    expect(sentencesOf(changed)).toContainEqual(sentence);
    const text = changed.find((source) => source.file === file)?.text ?? '';
    expect(checkContent(changed, false, routes).problems[0]).toMatchObject({
      file,
      place: placeAt(text, text.indexOf(at)),
    });
  });

  test('a gap in the levels', () => {
    const sentences = sentencesOf(files.filter(({ file }) => file !== `${I18}/level-3.mdx`));
    expect(sentences).toContain(
      `${I18}/level-3.mdx › level: Level 3 tidak ada; sebuah rubrik punya level 1 sampai 5 tanpa sela. Buat berkas itu, lengkap dengan bagian K, P, dan B.`,
    );
  });

  test('no level at all', () => {
    const sentences = sentencesOf(files.filter(({ file }) => !file.startsWith(`${I18}/level-`)));
    for (const level of [1, 2, 3, 4, 5])
      expect(sentences).toContainEqual(
        expect.stringContaining(`level-${String(level)}.mdx › level: Level ${String(level)} tidak ada`),
      );
  });

  test('a sixth level', async () => {
    const text = await readFile(join(ROOT, I18, 'level-5.mdx'), 'utf8');
    const sixth = parseContentFile(`${I18}/level-6.mdx`, text.replace('level: 5\n', 'level: 6\n'));
    expect(sentencesOf([...files, sixth])).toContainEqual(
      expect.stringMatching(/^content\/spbe2020\/i18\/level-6\.mdx › level: Nilainya tidak sah: paling besar 5\./),
    );
  });

  // What says itself to be a ledger, where no instrument can stand, would be held by nothing.
  test.each([
    'content/catatan.txt',
    'content/glosarium/ledger.json',
    'content/halaman/kata-terbit.json',
    'content/glosarium/instrumen.mdx.baru',
    'content/halaman/i18/indikator.mdx',
    'content/glosarium/i18/contoh.json',
    `${I18}/ledger.json`,
  ])('a file in no place that content is read from: %s', (file) => {
    expect(sentencesOf([...files, parseContentFile(file, '---\n---\n')])).toEqual([
      `${file}: Berkas ini tidak dikenal. Namai dan letakkan seperti dalam content/README.md, atau hapus.`,
    ]);
  });

  test('a passage of 100 kB', async () => {
    const long = 'kata '.repeat(20_000);
    const changed = await rewriteContent(files, `${I18}/level-1.mdx`, [
      'Sistem Penghubung Layanan Instansi Pusat/Pemerintah Daerah belum atau telah tersedia.',
      `${long}tersedia.`,
    ]);
    expect(sentencesOf(changed)).toContain(
      `${I18}/level-1.mdx › passages[0].text: Nilainya tidak sah: teksnya lebih panjang dari 20000 huruf. Salin teks resminya kata demi kata, juga salah tulisnya.`,
    );
  });

  test('a statement of confidence M without its hedge', async () => {
    const file = 'content/spbe2020/instrumen.mdx';
    const text = await readFile(join(ROOT, file), 'utf8');
    const bare = text.replaceAll(/ ?\(sumber sekunder, belum\s+diverifikasi\)/g, '');
    const changed = files.map((source) => (source.file === file ? parseContentFile(file, bare) : source));
    expect(sentencesOf(changed)).toContain(
      `${file} › statements[2].text: Pernyataan "pencabutan" berkeyakinan M tetapi tidak berbunyi "(sumber sekunder, belum diverifikasi)". Tambahkan kata-kata itu, atau hapus pernyataannya.`,
    );
  });
});

describe('a redirect that does not hold gets its sentence', () => {
  const first = 'from: nilai/\n  to: spbe2020/i18/nilai/\n';
  const fileName = 'content/pengalihan.yaml';
  test.each([
    {
      mistake: 'from a page',
      redirect: 'from: glosarium/\n  to: SPBE2020\n',
      sentence: '[0].from: Alamat glosarium/ sudah punya halaman. Pakai alamat yang belum ada.',
    },
    {
      mistake: 'from a page below an indicator',
      redirect: 'from: spbe2020/i18/nilai/\n  to: SPBE2020\n',
      sentence: '[0].from: Alamat spbe2020/i18/nilai/ sudah punya halaman. Pakai alamat yang belum ada.',
    },
    {
      mistake: 'from a code',
      redirect: 'from: spbe2020/i18/l4/b1/\n  to: SPBE2020\n',
      sentence:
        '[0].from: Alamat spbe2020/i18/l4/b1/ milik sebuah kode, dan kode tetap punya halaman. Pakai alamat lain; untuk kode yang dicabut, sebutkan gantinya dengan perintah ledger.',
    },
    {
      mistake: 'to no page',
      redirect: 'from: nilai/\n  to: spbe2020/i18/nilaii/\n',
      sentence: '[0].to: Tujuan spbe2020/i18/nilaii/ tidak ada di situs ini. Tulis kode atau alamat halaman yang ada.',
    },
    {
      mistake: 'to no code',
      redirect: 'from: nilai/\n  to: SPBE2020-I19\n',
      sentence: '[0].to: Tujuan SPBE2020-I19 tidak ada di situs ini. Tulis kode atau alamat halaman yang ada.',
    },
    {
      mistake: 'to itself',
      redirect: 'from: nilai/\n  to: nilai/\n',
      sentence: '[0].to: Tujuan nilai/ sendiri dialihkan ke tempat lain. Arahkan langsung ke halaman yang ada.',
    },
    {
      mistake: 'to another redirect',
      redirect: 'from: nilai/\n  to: rubrik/\n',
      sentence: '[0].to: Tujuan rubrik/ sendiri dialihkan ke tempat lain. Arahkan langsung ke halaman yang ada.',
    },
    {
      mistake: 'from the same address as another',
      redirect: 'from: rubrik/\n  to: SPBE2020\n',
      sentence:
        '[1].from: Alamat rubrik/ sudah dialihkan oleh entri sebelumnya. Biarkan satu entri saja untuk setiap alamat.',
    },
    {
      mistake: 'with a slash before its address',
      redirect: 'from: /nilai/\n  to: SPBE2020\n',
      sentence:
        '[0].from: Nilainya tidak sah: alamat ditulis tanpa "/" di depan dan dengan "/" di belakang, misalnya nilai/. Tulis alamat yang dipegang orang, misalnya nilai/.',
    },
    {
      mistake: 'to another site',
      redirect: 'from: nilai/\n  to: https://contoh.example/\n',
      sentence:
        '[0].to: Nilainya tidak sah: bukan kode dan bukan alamat, misalnya SPBE2020-I18 atau cari/. Tulis tujuannya: sebuah kode, atau alamat halaman.',
    },
    {
      mistake: 'without a reason',
      redirect: `${first}  alasan: x\n`,
      sentence:
        '[0].alasan: Kolom "alasan" tidak dikenal. Betulkan ejaannya, atau hapus kolom itu. Kolom yang ada di sini: from, to, date, reason.',
    },
  ])('$mistake', async ({ redirect, sentence }) => {
    expect(sentencesOf(await rewriteContent(files, fileName, [first, redirect]))).toEqual([
      `${fileName} › ${sentence}`,
    ]);
  });
});
