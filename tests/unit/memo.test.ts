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
import type { CitationSubject } from '../../src/domain/citation/citation-subject.ts';
import { evidenceDocument } from '../fixtures/evidence-document.ts';
import { whole } from '../fixtures/content.ts';

const SOP =
  'Standard Operating Procedure (SOP) integrasi data atau layanan SPBE dengan menggunakan Sistem Penghubung Layanan';
const SOURCE =
  'Indikator 18 SPBE (Permen PANRB 59/2020): “Tingkat Kematangan Penggunaan Sistem Penghubung Layanan Instansi Pusat/Pemerintah Daerah.” ' +
  'Instrumen Pemantauan dan Evaluasi SPBE (Permen PANRB 59/2020). ' +
  'Teks kriteria sebagaimana dimuat pada situs SPBE Kota Banjarmasin, bukan kutipan naskah peraturan.';
const URL_OF_ITEM = 'https://contoh.example/spbe2020/i18/l4/b1/b/';
const PLACE = 'Level 4 Terpadu dan Terukur · Kriteria Bukti Dukung, angka 1, butir b';

/** The order of the head’s lines is left to the agency: they are held as a set. */
const expectLines = (text: string, lines: readonly string[]) => {
  const there = new Set(text.split('\n'));
  for (const line of lines) expect(there, line).toContain(line);
};

describe('a memo that quotes one criterion', () => {
  test('is written in Markdown', () => {
    const text = writeMarkdownMemo(memoOf());
    expectLines(text, [
      '# NOTA DINAS',
      '- **Yth.**: Sekretaris Daerah',
      '- **Dari**: Kepala Dinas',
      '- **Tanggal**: 24 November 2026',
      `- **Nomor**: \\${BLANK}`,
      '- **Sifat**: Biasa',
      '- **Hal**: Kutipan kriteria Indikator 18 SPBE (Permen PANRB 59/2020)',
    ]);
    expect(text.slice(text.indexOf('Dengan ini')))
      .toBe(`Dengan ini kami sampaikan kutipan kriteria, masing-masing dengan kode dan alamatnya, dari Indikator 18 SPBE (Permen PANRB 59/2020).

${SOURCE} Alamat di bawah ini diakses 24 November 2026.

## Kriteria yang dikutip

### 1\\. ${PLACE}

> “${SOP}”

**Kode SPBE2020-I18-L4-B1-b**: <${URL_OF_ITEM}>

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
    for (const [label, value] of [
      ['Yth.', 'Sekretaris Daerah'],
      ['Dari', 'Kepala Dinas'],
      ['Tanggal', '24 November 2026'],
      ['Nomor', BLANK],
      ['Sifat', 'Biasa'],
      ['Hal', 'Kutipan kriteria Indikator 18 SPBE (Permen PANRB 59/2020)'],
    ] as const)
      expect(html).toContain(`<tr><td>${label}</td><td>:</td><td>${value}</td></tr>`);
    expect(html).toMatch(/^<h1>NOTA DINAS<\/h1><table>(?:<tr>.{1,200}?<\/tr>){6}<\/table><p>Dengan ini/);
    expect(html.slice(html.indexOf('</table>'))).toBe(
      '</table><p>Dengan ini kami sampaikan kutipan kriteria, masing-masing dengan kode dan alamatnya, dari Indikator 18 SPBE (Permen PANRB 59/2020).</p>' +
        `<p>${SOURCE} Alamat di bawah ini diakses 24 November 2026.</p>` +
        `<h2>Kriteria yang dikutip</h2><h3>1. ${PLACE}</h3>` +
        `<blockquote><p>“${SOP}”</p></blockquote>` +
        `<p><strong>Kode SPBE2020-I18-L4-B1-b</strong>: <a href="${URL_OF_ITEM}">${URL_OF_ITEM}</a></p>` +
        '<p>Demikian kami sampaikan. Atas perhatian Bapak/Ibu, kami ucapkan terima kasih.</p>' +
        `<p>Kepala Dinas,<br><br><br><br>Budi<br>NIP ${BLANK}</p>`,
    );
    expectLines(text, ['Yth.    : Sekretaris Daerah', 'Dari    : Kepala Dinas']);
    expect(text).toContain(`\n\n“${SOP}”\n\nKode SPBE2020-I18-L4-B1-b: ${URL_OF_ITEM}\n`);
  });

  test('says the source once for all quotes, once an indicator, and with each quote only where one has several', () => {
    const count = (citations: CitationSubject[], words: string) =>
      writeRichMemo(memoOf({ citations })).text.split(words).length - 1;
    const whose = 'bukan kutipan naskah peraturan';
    const citations = [cite('L4-K'), cite('L4-P'), cite('L4-B1')];
    for (const words of [whose, 'Instrumen Pemantauan', 'diakses 24 November 2026', 'Tingkat Kematangan Penggunaan'])
      expect(count(citations, words), words).toBe(1);
    const other = { ...cite('L3-K'), indicator: 'Indikator 7 SPBE 2099', title: 'Judul lain.' };
    expect(count([...citations, other, other], whose)).toBe(2);
    expect(count([...citations, other], 'Kriteria Level, Indikator 7 SPBE 2099')).toBe(1);
    expect(count([...citations, { ...cite('L3-K'), attribution: 'menurut salinan lain' }], whose)).toBe(4);
  });

  test('marks the slips of the source beside the words that have them, and changes no word', () => {
    const { text } = writeRichMemo(memoOf({ citations: [cite('L4-K'), cite('L5-B1')] }));
    expect(text).toContain('Layanan Intra Instansi Pusat');
    expect(text).toMatch(/”\n\nTertulis demikian dalam sumber: “Intra”\. Kata ini tampaknya terbawa/);
    expect(text).toContain('Tertulis demikian dalam sumber: “rekomendasi tindak”. Kata “lanjut” tampaknya tertinggal.');
    expect(writeRichMemo(memoOf({ citations: [cite('L4-P')] })).text).not.toContain('Tertulis demikian');
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
    const { estimate, level } = describeAssessment(scorerRubric, { ...assess(parts), target }, ORIGIN);
    const text = writeRichMemo(memoOf({ estimate, citations: [cite('L3-K')] })).text;
    return { text, level };
  };

  test('says the estimate, that it is none of an official kind, and both readings of an open list', () => {
    const { text } = memoFrom('L3-P-a, L3-B-a, L3-B-b, L3-B-c, L4-P-a, L4-P-b, L4-B1-b');
    expect(text).toContain('Perkiraan level Indikator 18 SPBE (Permen PANRB 59/2020)');
    expect(text).toContain(
      'Perkiraan Level 3; dapat mencapai Level 4 bila salah satu bukti dianggap cukup. Ini perkiraan, bukan nilai resmi.',
    );
    expect(text).toContain('Level 4 belum pasti: teks tidak menyebut “dan” atau “atau” di antara angka 1 dan angka 2.');
    expect(text).toContain('SPBE2020-I18-L4-B2-a, https://contoh.example/spbe2020/i18/l4/b2/a/) atau ');
    expect(text).toContain('1 butir lagi ke Level 4');
  });

  test('names the evidence that is missing for a claimed level', () => {
    const { text } = memoFrom('L3-P-a');
    expect(text).toContain('Perkiraan Level 1; keadaan Level 3 dicentang, tetapi buktinya belum lengkap.');
    expect(text).toMatch(/Keadaan Level 3 dicentang, tetapi buktinya belum lengkap\. Yang kurang:\n\n- /);
  });

  test('lists what is missing once, whatever it is the shortest way to', () => {
    const { text } = memoFrom('L2-P-a, L2-B-a, L2-B-b');
    expect(text).toContain('Perkiraan Level 1; keadaan Level 2 dicentang, tetapi buktinya belum lengkap.');
    expect(text.split('\n').filter((line) => /^- .*SPBE2020-I18-L2-B-c/.test(line))).toHaveLength(1);
    const ahead = 'L3-P-a, L3-B-a, L3-B-b, L3-B-c, L4-P-a, L4-P-b, L4-B1-b, L5-P-a, L5-B1-b, L5-B2-a, L5-B2-b';
    expect(memoFrom(ahead, 5).text.match(/^\d+ butir lagi.*/gm)).toEqual([
      '1 butir lagi ke Level 4, lalu langsung Level 5',
    ]);
  });

  test('asks for nothing more at the highest level', () => {
    const every = scorerRubric.items.map(({ code }) => code.slice('SPBE2020-I18-'.length)).join(', ');
    const { text } = memoFrom(every);
    expect(text).not.toMatch(/Belum terpenuhi|butir lagi/);
  });

  test('quotes the level that is aimed at, else the next, at the top that one', () => {
    const three = 'L3-P-a, L3-B-a, L3-B-b, L3-B-c';
    expect(memoFrom(three).level).toBe(4);
    expect(memoFrom(three, 5).level).toBe(5);
    expect(memoFrom(three, 2).level).toBe(2);
    expect(memoFrom(three, 9).level).toBe(4);
    expect(memoFrom(scorerRubric.items.map(({ code }) => code.slice('SPBE2020-I18-'.length)).join(', ')).level).toBe(5);
  });

  test('carries the writer’s documents and notes', async () => {
    const { estimate } = describeAssessment(scorerRubric, await readSample(), ORIGIN);
    const { text } = writeRichMemo(memoOf({ estimate }));
    expect(text).toContain('Bukti: Dokumentasi Pengoperasian Contoh, 000/CONTOH/2026, 2 Januari 2026');
    expect(text).toContain('Catatan: Contoh catatan:');
  });

  test('says of a document that proves several items all that it says once', () => {
    const given = assess('L2-B-a, L2-B-b');
    const sop = { ...evidenceDocument('1', 'SOP', whole('L2-B-a'), whole('L2-B-b')), number: '12/2024' };
    const { estimate } = describeAssessment(scorerRubric, { ...given, documents: [sop] }, ORIGIN);
    const { text } = writeRichMemo(memoOf({ estimate }));
    expect(text.match(/12\/2024/g)).toHaveLength(1);
    expect(text).toContain('Bukti: SOP (keterangannya di atas)');
  });
});

test('the subject line names each indicator once, with its instrument', () => {
  const other = { ...cite('L4-K'), indicator: 'Indikator 7 SPBE 2099' };
  expect(
    writeMemoSubject({ citations: [cite('L4-K'), cite('L4-P'), other], unknown: [], day: null, estimate: null }),
  ).toBe('Kutipan kriteria Indikator 18 SPBE (Permen PANRB 59/2020) dan Indikator 7 SPBE 2099');
});

test('a day that nobody has read on is left to fill in', () => {
  expect(writeRichMemo(memoOf({ day: null })).text).toContain('diakses [tanggal akses].');
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
