import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { splitLines, type MemoBlock } from '../../src/domain/memo/memo.ts';
import { describeAssessment } from '../../src/islands/scorer/panels/report/describe-assessment.ts';
import { toXmlText, writeDocxMemo } from '../../src/islands/memo/write-docx-memo.ts';
import { cite, citeAll, FIELDS, HOSTILE_TEXTS, memoOf, ORIGIN, readSample, scorerRubric } from '../fixtures/memo.ts';
import { readZipPart } from '../fixtures/read-zip-part.ts';

const write = async (blocks: readonly MemoBlock[]): Promise<Buffer> =>
  Buffer.from(await (await writeDocxMemo(blocks)).arrayBuffer());

/** The text as another library reads it, one line a paragraph. A document that is no XML throws. */
const readText = async (blocks: readonly MemoBlock[]) =>
  (await mammoth.extractRawText({ buffer: await write(blocks) })).value;

describe('the memo as a word processor’s file', () => {
  test('holds every quote, code and address of a whole rubric', async () => {
    const citations = citeAll();
    const text = await readText(memoOf({ citations }));
    for (const { code, url, quotes } of citations) {
      expect(text).toContain(`Kode ${code}`);
      expect(text).toContain(url);
      for (const words of quotes) expect(text).toContain(`“${words.text}”`);
    }
  });

  test('links each address and each item of the estimate', async () => {
    const { estimate } = describeAssessment(scorerRubric, await readSample(), ORIGIN);
    const { value } = await mammoth.convertToHtml({
      buffer: await write(memoOf({ citations: [cite('L3-K')], estimate })),
    });
    expect(value).toContain(`<a href="${ORIGIN}/spbe2020/i18/l3/k/">${ORIGIN}/spbe2020/i18/l3/k/</a>`);
    expect(value).toContain(`<a href="${ORIGIN}/spbe2020/i18/l3/b/a/">SPBE2020-I18-L3-B-a</a>`);
    expect(value).toContain('Perkiraan Level 3');
  });

  test('has headings, a table for its head and lists as such, not as looks', async () => {
    const { value } = await mammoth.convertToHtml({
      buffer: await write(memoOf({ unknown: [{ code: 'SPBE2020-I18-X', url: `${ORIGIN}/x/` }] })),
    });
    expect(value).toMatch(/<h1>.*Kriteria yang dikutip<\/h1>/);
    expect(value).toMatch(/<h2>.*1\. Level 4 Terpadu dan Terukur/);
    expect(value).toContain('<table><tr><td><p>Yth.</p></td><td><p>:</p></td><td><p>Sekretaris Daerah</p></td></tr>');
    expect(value).toMatch(/<ul><li>SPBE2020-I18-X: <a /);
  });

  test('is A4, in Indonesian, with page numbers', async () => {
    const archive = await write(memoOf());
    const page = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(readZipPart(archive, 'word/document.xml'));
    expect(page?.slice(1).map((twips) => Math.round((Number(twips) / 1440) * 25.4))).toEqual([210, 297]);
    expect(readZipPart(archive, 'word/styles.xml')).toContain('w:val="id-ID"');
    expect(readZipPart(archive, 'word/footer1.xml')).toMatch(/Halaman .*PAGE.* dari .*NUMPAGES/);
  });

  test('says the same each time', async () => {
    const [first, second] = await Promise.all([write(memoOf()), write(memoOf())]);
    // Links are numbered by chance in the package; the text and its order are not.
    const words = (archive: Buffer) => readZipPart(archive, 'word/document.xml').replace(/r:id="[^"]*"/g, '');
    expect(words(first)).toBe(words(second));
  });

  test.each(HOSTILE_TEXTS)('keeps as text: %.40s', async (text) => {
    const read = await readText(memoOf({}, { ...FIELDS, to: text, name: text }));
    for (const line of splitLines(toXmlText(text))) expect(read).toContain(line);
  });
});

test('text for XML has no control character and no half of a pair, and loses no other sign', () => {
  expect(toXmlText('a\u0000b\u0008c\td\ne\ufffef\ud800g🙂')).toBe('abc\td\nefg🙂');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(toXmlText(text)).toBe(text.replace(/(?![\t\n\r])\p{Cc}/gu, ''));
    }),
  );
});
