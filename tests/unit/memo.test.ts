import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLANK, composeMemo, writeMemoSubject } from '../../src/domain/memo/memo.ts';
import { writeMarkdownMemo, writeRichMemo } from '../../src/domain/memo/memo-writers.ts';
import { describeAssessment } from '../../src/islands/scorer/panels/report/describe-assessment.ts';
import { createAssessment, type Assessment } from '../../src/assessment/answers/assessment.ts';
import {
  cite,
  DAY,
  FIELDS,
  fillFields,
  HOSTILE_TEXTS,
  memoOf,
  ORIGIN,
  readSample,
  scorerRubric,
} from '../fixtures/memo.ts';
import { whole } from '../fixtures/content.ts';

const SOP =
  'Standard Operating Procedure (SOP) integrasi data atau layanan SPBE dengan menggunakan Sistem Penghubung Layanan';
const TITLE = '“Tingkat Kematangan Penggunaan Sistem Penghubung Layanan Instansi Pusat/Pemerintah Daerah.”';
const SOURCE =
  `Level 4 Terpadu dan Terukur · Kriteria Bukti Dukung, angka 1, butir b. Indikator 18 SPBE (Permen PANRB 59/2020): ${TITLE} ` +
  'Instrumen Pemantauan dan Evaluasi SPBE (Permen PANRB 59/2020).';
const URL_OF_ITEM = 'https://contoh.example/spbe2020/i18/l4/b1/b/';

describe('a memo that quotes one criterion', () => {
  test('is written in Markdown', () => {
    expect(writeMarkdownMemo(memoOf())).toBe(`# NOTA DINAS

- **Yth.**: Sekretaris Daerah
- **Dari**: Kepala Dinas
- **Tanggal**: 24 November 2026
- **Nomor**: \\${BLANK}
- **Sifat**: Biasa
- **Hal**: Kutipan kriteria Indikator 18 SPBE (Permen PANRB 59/2020)

Dengan ini kami sampaikan kutipan kriteria, masing-masing dengan kode dan alamatnya, dari Indikator 18 SPBE (Permen PANRB 59/2020): ${TITLE}

Teks kriteria sebagaimana dimuat pada situs SPBE Kota Banjarmasin, bukan kutipan naskah peraturan.

## Kriteria yang dikutip

### 1\\. Level 4 Terpadu dan Terukur · Kriteria Bukti Dukung, angka 1, butir b

> “${SOP}”

**Kode SPBE2020-I18-L4-B1-b**: ${SOURCE} <${URL_OF_ITEM}> (diakses 24 November 2026).

Demikian kami sampaikan. Atas perhatian Bapak/Ibu, kami ucapkan terima kasih.

Kepala Dinas,\\
&nbsp;\\
&nbsp;\\
&nbsp;\\
Budi\\
NIP ${BLANK}
`);
  });

  test('is written as rich and as plain text for the clipboard', () => {
    const { html, text } = writeRichMemo(memoOf());
    expect(html).toBe(
      '<h1>NOTA DINAS</h1><table>' +
        '<tr><td>Yth.</td><td>:</td><td>Sekretaris Daerah</td></tr>' +
        '<tr><td>Dari</td><td>:</td><td>Kepala Dinas</td></tr>' +
        '<tr><td>Tanggal</td><td>:</td><td>24 November 2026</td></tr>' +
        `<tr><td>Nomor</td><td>:</td><td>${BLANK}</td></tr>` +
        '<tr><td>Sifat</td><td>:</td><td>Biasa</td></tr>' +
        '<tr><td>Hal</td><td>:</td><td>Kutipan kriteria Indikator 18 SPBE (Permen PANRB 59/2020)</td></tr></table>' +
        `<p>Dengan ini kami sampaikan kutipan kriteria, masing-masing dengan kode dan alamatnya, dari Indikator 18 SPBE (Permen PANRB 59/2020): ${TITLE}</p>` +
        '<p>Teks kriteria sebagaimana dimuat pada situs SPBE Kota Banjarmasin, bukan kutipan naskah peraturan.</p>' +
        '<h2>Kriteria yang dikutip</h2><h3>1. Level 4 Terpadu dan Terukur · Kriteria Bukti Dukung, angka 1, butir b</h3>' +
        `<blockquote><p>“${SOP}”</p></blockquote>` +
        `<p><strong>Kode SPBE2020-I18-L4-B1-b</strong>: ${SOURCE} <a href="${URL_OF_ITEM}">${URL_OF_ITEM}</a> (diakses 24 November 2026).</p>` +
        '<p>Demikian kami sampaikan. Atas perhatian Bapak/Ibu, kami ucapkan terima kasih.</p>' +
        `<p>Kepala Dinas,<br><br><br><br>Budi<br>NIP ${BLANK}</p>`,
    );
    expect(text).toContain(`Yth.    : Sekretaris Daerah\nDari    : Kepala Dinas\n`);
    expect(text).toContain(
      `\n\n“${SOP}”\n\nKode SPBE2020-I18-L4-B1-b: ${SOURCE} ${URL_OF_ITEM} (diakses 24 November 2026).\n`,
    );
  });

  test('says whose words they are once for all, and with each where they differ', () => {
    const count = (blocks: ReturnType<typeof memoOf>) =>
      writeRichMemo(blocks).text.split('bukan kutipan naskah peraturan').length - 1;
    const citations = [cite('L4-K'), cite('L4-P')];
    expect(count(memoOf({ citations }))).toBe(1);
    expect(count(memoOf({ citations: [...citations, { ...cite('L3-K'), attribution: 'menurut salinan lain' }] }))).toBe(
      5,
    );
  });

  test('names each of several quotes, and lists the codes that have no words', () => {
    const blocks = memoOf({ citations: [cite('L4-B')], unknown: [{ code: 'SPBE2020-I18-X', url: `${ORIGIN}/x/` }] });
    expect(blocks).toContainEqual({
      kind: 'paragraph',
      runs: [{ text: 'Kriteria Bukti Dukung, angka 1 (SPBE2020-I18-L4-B1):' }],
    });
    expect(blocks).toContainEqual({
      kind: 'list',
      items: [[{ text: 'SPBE2020-I18-X: ' }, { text: `${ORIGIN}/x/`, href: `${ORIGIN}/x/` }]],
    });
  });
});

describe('a memo from an assessment', () => {
  const assess = (parts: string): Assessment => ({
    ...createAssessment('a', 'SPBE2020-I18', 'Dinas Contoh'),
    answers: new Map(
      parts
        .split(', ')
        .filter(Boolean)
        .map((part) => [whole(part), { ticked: true, note: '' }]),
    ),
  });
  const memoFrom = (parts: string, target: number | null = null) => {
    const { estimate, levels } = describeAssessment(scorerRubric, { ...assess(parts), target }, ORIGIN);
    const text = writeRichMemo(memoOf({ estimate, citations: [cite('L3-K')] })).text;
    return { text, levels };
  };

  test('says the estimate, that it is none of an official kind, and both readings of an open list', () => {
    const { text, levels } = memoFrom('L3-P-a, L3-B-a, L3-B-b, L3-B-c, L4-P-a, L4-P-b, L4-B1-b');
    expect(text).toContain('Perkiraan level Indikator 18 SPBE (Permen PANRB 59/2020)');
    expect(text).toContain(
      'Perkiraan Level 3; dapat mencapai Level 4 bila salah satu bukti dianggap cukup. Ini perkiraan, bukan nilai resmi.',
    );
    expect(text).toContain('Level 4 belum pasti: teks tidak menyebut “dan” atau “atau” di antara angka 1 dan angka 2:');
    expect(text).toContain('SPBE2020-I18-L4-B2-a, https://contoh.example/spbe2020/i18/l4/b2/a/) atau ');
    expect(text).toContain('1 butir lagi menuju Level 4');
    expect(levels).toEqual([3, 4]);
  });

  test('names the evidence that is missing for a claimed level', () => {
    const { text } = memoFrom('L3-P-a');
    expect(text).toContain('Perkiraan Level 1; keadaan Level 3 dicentang, tetapi buktinya belum lengkap.');
    expect(text).toMatch(/Keadaan Level 3 dicentang, tetapi buktinya belum lengkap\. Yang kurang:\n\n- /);
  });

  test('lists what is missing once, whatever it is the shortest way to', () => {
    const { text } = memoFrom('L2-P-a, L2-B-a, L2-B-b');
    expect(text).toContain('Keadaan Level 2 dicentang, tetapi buktinya belum lengkap. Yang kurang ada di bawah ini.');
    expect(text.split('\n').filter((line) => /^- .*SPBE2020-I18-L2-B-c/.test(line))).toHaveLength(1);
    const ahead = 'L3-P-a, L3-B-a, L3-B-b, L3-B-c, L4-P-a, L4-P-b, L4-B1-b, L5-P-a, L5-B1-b, L5-B2-a, L5-B2-b';
    expect(memoFrom(ahead, 5).text.match(/.*butir lagi.*/gm)).toEqual(['1 butir lagi menuju Level 4 dan 5']);
  });

  test('asks for nothing more at the highest level', () => {
    const every = scorerRubric.items.map(({ code }) => code.slice('SPBE2020-I18-'.length)).join(', ');
    const { text, levels } = memoFrom(every);
    expect(text).not.toMatch(/Belum terpenuhi|butir lagi/);
    expect(levels).toEqual([5]);
  });

  test('carries the writer’s documents and notes', async () => {
    const { estimate } = describeAssessment(scorerRubric, await readSample(), ORIGIN);
    const { text } = writeRichMemo(memoOf({ estimate }));
    expect(text).toContain('Bukti: Dokumentasi Pengoperasian Contoh, 000/CONTOH/2026, 2 Januari 2026');
    expect(text).toContain('Catatan: Contoh catatan:');
  });
});

test('the subject line names each indicator once, with its instrument', () => {
  const other = { ...cite('L4-K'), indicator: 'Indikator 7 SPBE 2099' };
  expect(
    writeMemoSubject({ citations: [cite('L4-K'), cite('L4-P'), other], unknown: [], day: null, estimate: null }),
  ).toBe('Kutipan kriteria Indikator 18 SPBE (Permen PANRB 59/2020) dan Indikator 7 SPBE 2099');
});

test('a day that nobody has read on is left to fill in', () => {
  expect(writeRichMemo(memoOf({ day: null })).text).toContain('(diakses [tanggal akses]).');
});

describe('any text stays text', () => {
  const arbitraryText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE_TEXTS));

  test('in the rich form: no element but the memo’s own comes of it', () => {
    const elementsOf = (html: string) =>
      [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag).filter((tag) => tag !== '<br>');
    const expected = elementsOf(
      writeRichMemo(composeMemo(fillFields('x'), { citations: [], unknown: [], day: DAY, estimate: null })).html,
    );
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const { html } = writeRichMemo(
          composeMemo(fillFields(`x${text}`), { citations: [], unknown: [], day: DAY, estimate: null }),
        );
        expect(elementsOf(html)).toEqual(expected);
      }),
    );
  });

  test('in the plain form: it stands there as it was typed', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(writeRichMemo(memoOf({}, { ...FIELDS, number: `x${text}` })).text).toContain(`x${text}`);
      }),
    );
  });

  test('in Markdown: it begins no heading, list, quotation, table or HTML', () => {
    const linesOf = (text: string) => writeMarkdownMemo(memoOf({}, { ...FIELDS, to: text, name: text })).split('\n');
    const shape = linesOf('x').filter((line) => /^\s*(#|>|\d+[.)]|[-+*] )/.test(line)).length;
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const lines = linesOf(text);
        expect(lines.filter((line) => /^\s*(#|>|\d+[.)]|[-+*] )/.test(line))).toHaveLength(shape);
        expect(lines.join('\n')).not.toMatch(/(^|[^\\])<(?!https:)/);
      }),
    );
  });
});
