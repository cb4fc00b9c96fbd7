import { describe, expect, test } from 'vitest';
import { searchRecords } from '../../src/domain/search/search-records.ts';
import { checkContent } from '../../src/integrations/check/check-content.ts';
import { parseContent, rubricsOf } from '../../src/integrations/content/parse-content.ts';
import { formatProblem } from '../../src/integrations/content/problem.ts';
import { EVIDENCE_NAME } from '../../src/site/names.ts';
import { sayReason } from '../../src/site/say-reason.ts';
import { readProjectContent } from '../fixtures/content.ts';
import { openSearch } from '../fixtures/node-search.ts';
import { rewriteContent } from '../fixtures/rewrite-content.ts';

const FILE = 'content/spbe2020/i18/bukti.yaml';
const files = await readProjectContent();
const { content } = parseContent(files);
const evidence = content.instruments.flatMap(({ indicators }) => indicators).map((own) => own.evidence?.data ?? {});
const pairs = evidence.flatMap((own) => Object.entries(own));

test('each item has a pair, of which the tests below tell something', () => {
  const items = rubricsOf(...content.instruments).flatMap((rubric) => rubric.items);
  expect(items.length).toBeGreaterThan(0);
  expect(pairs).toHaveLength(items.length);
  expect(pairs.flatMap(([, { reasons }]) => reasons).length).toBeGreaterThan(0);
});

test('a reason says how sure it is and where it is from, unless it is the site’s own', () => {
  const reason = { text: 'Dua hal. Satu alasan.', source: 'uji' };
  expect(sayReason({ ...reason, confidence: 'own' }, 'Uji')).toBe('Dua hal. Satu alasan.');
  expect(sayReason({ ...reason, confidence: 'H', locator: 'pasal 3' }, 'Uji')).toBe(
    'Dua hal. Satu alasan. Sumber: Uji, pasal 3.',
  );
  expect(sayReason({ ...reason, confidence: 'M' }, 'Uji')).toBe(
    'Dua hal. Satu alasan (sumber sekunder, belum diverifikasi). Sumber: Uji.',
  );
});

test('links call the page of evidence by its title', () => {
  const page = content.pages.find(({ file }) => file === 'content/halaman/bukti.mdx');
  expect(page?.data.title).toBe(EVIDENCE_NAME);
});

test('what is the site’s own names no other source, and what is not names one', () => {
  for (const [code, { reasons }] of pairs)
    for (const { source, confidence } of reasons)
      expect(source === 'situs-ini', `${code}: ${source} ${confidence}`).toBe(confidence === 'own');
});

test('no pair claims how often something happens, which nobody counted, or states what needs a source', () => {
  for (const [code, { strong, weak }] of pairs)
    expect(`${strong} ${weak}`, code).not.toMatch(/sering|biasanya|umumnya|kebanyakan|jarang|permen|pedoman|pasal/i);
});

test.each([
  ['bukti kuat level 3', 'spbe2020/i18/bukti/#l3'],
  ['bukti lemah level 4', 'spbe2020/i18/bukti/#l4'],
  ['matriks tindak lanjut', 'spbe2020/i18/bukti/#l5'],
])('the search finds the evidence of a level: %s', async (question, address) => {
  const search = await openSearch();
  const { ranked } = await searchRecords(question, search.lexicon, search.find);
  const found = await Promise.all(ranked.slice(0, 3).map(({ id }) => search.urlOf(id)));
  expect(found).toContain(`/${address}`);
});

describe('an author’s mistake with evidence stops the build with its sentence', () => {
  test.each([
    {
      mistake: 'an item without a pair',
      before: 'L5-B2-b:',
      after: 'L5-B2-c:',
      sentences: [
        'L5-B2-b: Butir ini belum punya bukti yang kuat dan yang lemah. Tulis strong, weak, dan reasons di bawah kodenya.',
        'L5-B2-c: Butir ini tidak ada. Tulis kode butir yang ada, misalnya L4-B1-b, atau hapus.',
      ],
    },
    {
      mistake: 'a pair without its weak half',
      before: '  weak: "Satu laporan: jarak waktunya tidak terlihat."\n',
      after: '',
      sentences: [
        'L4-P-b.weak: Kolom ini wajib dan belum ada. Tulis bukti yang lemah, dan mengapa ia belum membuktikan butirnya.',
      ],
    },
    {
      mistake: 'a reason without its confidence',
      before: '      source: pedoman-indikator-7\n      confidence: H\n',
      after: '      source: pedoman-indikator-7\n',
      sentences: [
        'PB-b.reasons[0].confidence: Kolom ini wajib dan belum ada. Pilih H (teks resmi), M (satu sumber sekunder), atau own (pembacaan kita).',
      ],
    },
    {
      mistake: 'a reason that does not end as a sentence, before whose end the hedge stands',
      before: 'text: Teks berbunyi “secara berkala”.',
      after: 'text: Teks berbunyi “secara berkala”',
      sentences: [
        'L4-P-b.reasons[0].text: Nilainya tidak sah: alasannya bukan kalimat yang ditutup titik. Tulis satu atau dua kalimat dengan kata-kata sendiri, tanpa menyebut keyakinannya.',
      ],
    },
    {
      mistake: 'a reason whose source there is not',
      before: 'source: pedoman-indikator-7',
      after: 'source: pedoman-lain',
      sentences: [
        'PB-b.reasons[0].source: Sumber "pedoman-lain" tidak ada di content/sumber.yaml. Tambahkan sumber itu di sana, atau pakai id yang sudah ada.',
      ],
    },
  ])('$mistake', async ({ before, after, sentences }) => {
    const { problems } = checkContent(await rewriteContent(files, FILE, [before, after]), false);
    expect(problems.map((problem) => formatProblem({ ...problem, place: undefined }))).toEqual(
      sentences.map((sentence) => `${FILE} › ${sentence}`),
    );
    for (const { place } of problems) expect(place?.line).toBeGreaterThan(2);
  });

  test('no file of it at all', () => {
    expect(
      checkContent(
        files.filter(({ file }) => file !== FILE),
        false,
      ).problems.map(formatProblem),
    ).toEqual([
      `${FILE}: Berkas bukti kuat dan lemah tidak ada. Buat berkas itu; content/README.md menjelaskan isinya.`,
    ]);
  });
});
