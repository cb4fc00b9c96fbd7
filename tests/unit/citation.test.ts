import { describe, expect, test } from 'vitest';
import {
  escapeHtml,
  writeFootnote,
  writePlainCitation,
  writeQuotation,
  writeRichCitation,
} from '../../src/domain/citation/citation.ts';
import {
  writeMarkdownCitations,
  writePlainCitations,
  writeRichCitations,
} from '../../src/domain/citation/citation-list.ts';
import { escapeMarkdown, writeMarkdownCitation } from '../../src/domain/citation/markdown-citation.ts';
import { writeBibtex, writeCslJson } from '../../src/domain/citation/reference-data.ts';
import { getCitation } from '../../src/site/cite-node.ts';
import { readIndicator18, whole } from '../fixtures/content.ts';

const rubric = await readIndicator18();
const urlOf = (code: string) => `https://contoh.example/${code.toLowerCase().replaceAll('-', '/')}/`;
const cite = (part: string) => getCitation(rubric, whole(part), urlOf);
const DAY = '2026-11-24';
const TITLE = '“Tingkat Kematangan Penggunaan Sistem Penghubung Layanan Instansi Pusat/Pemerintah Daerah.”';
const INSTRUMENT = 'Instrumen Pemantauan dan Evaluasi SPBE (Permen PANRB 59/2020).';
const PROVENANCE = 'Teks kriteria sebagaimana dimuat pada situs SPBE Kota Banjarmasin, bukan kutipan naskah peraturan.';
const SOP =
  'Standard Operating Procedure (SOP) integrasi data atau layanan SPBE dengan menggunakan Sistem Penghubung Layanan';

describe('the citation of an item', () => {
  const subject = cite('L4-B1-b');

  test('is the quote, then the source line by line, as plain text', () => {
    expect(writePlainCitation(subject, DAY)).toBe(
      `“${SOP}”

Kode SPBE2020-I18-L4-B1-b: Level 4 Terpadu dan Terukur · Kriteria Bukti Dukung, angka 1, butir b.
Indikator 18 SPBE (Permen PANRB 59/2020): ${TITLE}
${INSTRUMENT}
${PROVENANCE}
https://contoh.example/spbe2020/i18/l4/b1/b/
(diakses 24 November 2026)`,
    );
  });

  test('is a quotation and a paragraph with a link, as rich text', () => {
    const { html, text } = writeRichCitation(subject, DAY);
    expect(html).toBe(
      `<blockquote><p>“${SOP}”</p></blockquote>` +
        `<p><strong>Kode SPBE2020-I18-L4-B1-b</strong>: Level 4 Terpadu dan Terukur · Kriteria Bukti Dukung, angka 1, butir b. ` +
        `Indikator 18 SPBE (Permen PANRB 59/2020): ${TITLE} ${INSTRUMENT} ${PROVENANCE} ` +
        `<a href="https://contoh.example/spbe2020/i18/l4/b1/b/">https://contoh.example/spbe2020/i18/l4/b1/b/</a> ` +
        `(diakses 24 November 2026).</p>`,
    );
    expect(text).toBe(writePlainCitation(subject, DAY));
  });

  test('is a quotation alone where only that is asked for', () => {
    expect(writeQuotation(subject)).toBe(`“${SOP}”`);
  });

  test('is the source in one paragraph, as a footnote', () => {
    expect(writeFootnote(subject, DAY)).toBe(
      `Kode SPBE2020-I18-L4-B1-b: Level 4 Terpadu dan Terukur · Kriteria Bukti Dukung, angka 1, butir b. ` +
        `Indikator 18 SPBE (Permen PANRB 59/2020): ${TITLE} ${INSTRUMENT} ${PROVENANCE} ` +
        `https://contoh.example/spbe2020/i18/l4/b1/b/ (diakses 24 November 2026).`,
    );
  });

  test('is a block quotation and a paragraph, in Markdown', () => {
    expect(writeMarkdownCitation(subject, DAY)).toBe(
      `> “${SOP}”

**Kode SPBE2020-I18-L4-B1-b**: Level 4 Terpadu dan Terukur · Kriteria Bukti Dukung, angka 1, butir b. ` +
        `Indikator 18 SPBE (Permen PANRB 59/2020): ${TITLE} ${INSTRUMENT} ${PROVENANCE} ` +
        `<https://contoh.example/spbe2020/i18/l4/b1/b/> (diakses 24 November 2026).`,
    );
  });

  test('is an entry of BibTeX with its code as the key', () => {
    expect(writeBibtex(subject, DAY)).toBe(
      `@misc{SPBE2020-I18-L4-B1-b,
  title = {{Level 4 Terpadu dan Terukur · Kriteria Bukti Dukung, angka 1, butir b, Indikator 18 SPBE (Permen PANRB 59/2020)}},
  howpublished = {Indikator 18 SPBE (Permen PANRB 59/2020): ${TITLE.slice(1, -1)} ${INSTRUMENT.slice(0, -1)}},
  note = {Kode SPBE2020-I18-L4-B1-b. ${PROVENANCE}},
  abstract = {“${SOP}”},
  url = {https://contoh.example/spbe2020/i18/l4/b1/b/},
  urldate = {2026-11-24},
  langid = {indonesian},
}`,
    );
  });

  test('is a list of one item in CSL-JSON', () => {
    expect(JSON.parse(writeCslJson(subject, DAY))).toEqual([
      {
        id: 'SPBE2020-I18-L4-B1-b',
        type: 'webpage',
        title:
          'Level 4 Terpadu dan Terukur · Kriteria Bukti Dukung, angka 1, butir b, Indikator 18 SPBE (Permen PANRB 59/2020)',
        'container-title': `Indikator 18 SPBE (Permen PANRB 59/2020): ${TITLE.slice(1, -1)}`,
        'collection-title': INSTRUMENT.slice(0, -1),
        note: `Kode SPBE2020-I18-L4-B1-b. ${PROVENANCE}`,
        abstract: `“${SOP}”`,
        URL: 'https://contoh.example/spbe2020/i18/l4/b1/b/',
        accessed: { 'date-parts': [[2026, 11, 24]] },
        language: 'id',
      },
    ]);
  });

  test('leaves the day of access to fill in where nobody has read it yet', () => {
    expect(writePlainCitation(subject, null)).toMatch(/\n\(diakses \[tanggal akses\]\)$/);
    expect(writeFootnote(subject, null)).toMatch(/ \(diakses \[tanggal akses\]\)\.$/);
    expect(writeBibtex(subject, null)).not.toContain('urldate');
    expect(writeCslJson(subject, null)).not.toContain('accessed');
  });
});

describe('the citation of a level', () => {
  const subject = cite('L2');
  const texts = rubric.passages.filter(({ level }) => level === 2).map(({ text }) => text);
  const names = [
    'Kriteria Level (SPBE2020-I18-L2-K)',
    'Kriteria Pemenuhan Level (SPBE2020-I18-L2-P)',
    'Kriteria Bukti Dukung (SPBE2020-I18-L2-B)',
  ];

  test('lists its quotes, each with its kind and code', () => {
    const parts = writePlainCitation(subject, DAY).split('\n\n');
    const source = parts.pop();
    expect(parts).toEqual(names.map((name, index) => `${name}: “${texts[index] ?? ''}”`));
    expect(source).toMatch(/^Kode SPBE2020-I18-L2: Level 2 Terkelola\.\nIndikator 18 SPBE \(Permen PANRB 59\/2020\): /);
  });

  test('is a list as rich text and in Markdown', () => {
    const items = names.map((name, index) => `<li>${name}: “${texts[index] ?? ''}”</li>`).join('');
    expect(writeRichCitation(subject, DAY).html).toContain(
      `<ul>${items}</ul><p><strong>Kode SPBE2020-I18-L2</strong>:`,
    );
    expect(writeMarkdownCitation(subject, DAY)).toContain(
      names.map((name, index) => `> - ${name}: “${texts[index] ?? ''}”`).join('\n'),
    );
  });
});

test('the citation of the indicator quotes nothing and still names the source', () => {
  const subject = getCitation(rubric, rubric.code, urlOf);
  const source = `Kode SPBE2020-I18: Indikator 18 SPBE (Permen PANRB 59/2020): ${TITLE}`;
  expect(writePlainCitation(subject, DAY)).toBe(
    `${source}\n${INSTRUMENT}\n${PROVENANCE}\nhttps://contoh.example/spbe2020/i18/\n(diakses 24 November 2026)`,
  );
  expect(writeRichCitation(subject, DAY).html).toMatch(/^<p><strong>Kode SPBE2020-I18<\/strong>: /);
  expect(writeMarkdownCitation(subject, DAY)).toMatch(/^\*\*Kode SPBE2020-I18\*\*: /);
  expect(writeBibtex(subject, DAY)).not.toContain('abstract');
});

test('several citations are numbered in the order given, each whole', () => {
  const subjects = [cite('L5-P'), cite('L2'), cite('PB-a')];
  expect(writePlainCitations(subjects, DAY)).toBe(
    subjects.map((subject, index) => `${String(index + 1)}. ${writePlainCitation(subject, DAY)}`).join('\n\n'),
  );
  expect(writeRichCitations(subjects, DAY)).toEqual({
    html: `<ol>${subjects.map((subject) => `<li>${writeRichCitation(subject, DAY).html}</li>`).join('')}</ol>`,
    text: writePlainCitations(subjects, DAY),
  });
  const markdown = writeMarkdownCitations(subjects, DAY);
  expect(markdown).toMatch(/^1\. > “.*”\n\n {3}\*\*Kode SPBE2020-I18-L5-P\*\*/);
  expect(markdown).toMatch(/\n\n2\. > - Kriteria Level .*\n {3}> - Kriteria Pemenuhan/);
  expect(writePlainCitations([], DAY)).toBe('');
});

test('every code of the rubric can be cited, and an unknown one is refused', () => {
  expect(() => cite('L9')).toThrow('SPBE2020-I18 has no SPBE2020-I18-L9 to cite.');
  expect(cite('L4-B').quotes.map(({ code }) => code)).toEqual([whole('L4-B1'), whole('L4-B2')]);
});

test('signs of HTML, Markdown and TeX in a text are escaped', () => {
  const [first] = cite('L1-K').quotes;
  const text = `50% & "a_b" <b>{x}</b> [y](http://z) \\ $1 ~2^3 #4 *5* 'q'`;
  const subject = { ...cite('L1-K'), quotes: [{ code: 'X', name: 'Y', ...first, text }] };
  expect(escapeHtml(text)).toBe(
    '50% &amp; &quot;a_b&quot; &lt;b&gt;{x}&lt;/b&gt; [y](http://z) \\ $1 ~2^3 #4 *5* &#39;q&#39;',
  );
  expect(writeMarkdownCitation(subject, DAY)).toContain(
    String.raw`> “50% \& "a\_b" \<b\>\{x\}\</b\> \[y\](http\://z) \\ \$1 \~2\^3 \#4 \*5\* 'q'”`,
  );
  expect(writeBibtex(subject, DAY)).toContain(
    String.raw`abstract = {“50\% \& "a\_b" <b>\textbraceleft{}x\textbraceright{}</b> [y](http://z) \textbackslash{} \$1 \textasciitilde{}2\textasciicircum{}3 \#4 *5* 'q'”}`,
  );
  expect(writePlainCitation(subject, DAY)).toContain(`“${text}”`);
  expect(['- a', '+ a', '12. a', '3) a', '    a'].map(escapeMarkdown)).toEqual([
    '\\- a',
    '\\+ a',
    '12\\. a',
    '3\\) a',
    'a',
  ]);
});
