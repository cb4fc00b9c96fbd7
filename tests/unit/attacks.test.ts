import { afterEach, describe, expect, test } from 'vitest';
import { createAssessment, tickedCodes, type Assessment } from '../../src/assessment/answers/assessment.ts';
import { readAssessmentFile, writeAssessmentFile } from '../../src/assessment/files/assessment-file.ts';
import { createRecord } from '../../src/assessment/answers/kept-record.ts';
import { sayFileFault } from '../../src/assessment/files/say-file-fault.ts';
import { readShareLink, writeShareLink } from '../../src/assessment/links/share-link.ts';
import { readStoredRecord } from '../../src/assessment/kept/read-stored-record.ts';
import { writeStoredRecord } from '../../src/assessment/store/write-stored-record.ts';
import { applyChange, findEntry, isCode } from '../../src/collection/kept/collected.ts';
import { estimateLevel } from '../../src/domain/estimate/estimate.ts';
import { findWebAddress } from '../../src/domain/address/find-web-address.ts';
import { csvOfRubric, publishRubric } from '../../src/domain/rubric/published.ts';
import { readFilters } from '../../src/domain/search/filters.ts';
import { planQuestion } from '../../src/domain/search/plan-question.ts';
import { makeTypedCodeFinder } from '../../src/domain/code/typed-code.ts';
import { writeDocxMemo } from '../../src/islands/memo/write-docx-memo.ts';
import { writeRawJson } from '../../src/islands/output/write-raw-json.ts';
import { attackFiles, attackNames, attackText, storedAttacks } from '../fixtures/attacks.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { listProjectCodes } from '../fixtures/listed-codes.ts';
import { fillFields, memoOf, scorerRubric } from '../fixtures/memo.ts';
import { openSearch } from '../fixtures/node-search.ts';
import { readZipPart } from '../fixtures/read-zip-part.ts';

const RUBRIC = 'SPBE2020-I18';
const rubric = await readIndicator18();
const codes = await listProjectCodes();
const findTypedCode = makeTypedCodeFinder(codes);
const { lexicon } = await openSearch();

afterEach(() => {
  // Whatever was read, no object of the program has become another.
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('pwned' in {} || 'ticked' in {} || 'pwned' in globalThis).toBe(false);
});

/** An assessment that says a text wherever a text can be said, beside a tick of the reader’s own. */
const sayEverywhere = (text: string): Assessment => {
  const entry = { name: text, number: text, date: text, subject: text, part: text, page: text, file: text, link: text };
  const documents = [{ id: 'bukti-1', ...entry, items: [text] }];
  return {
    ...createAssessment('x', RUBRIC, text),
    documents,
    unitTable: [
      { ...{ id: 'u', name: text, uses: true, role: text, services: text, since: text }, document: text, note: text },
    ],
    explanation: [{ id: 'p', kind: text, text, edited: true, basis: [text] }],
    others: { lain: text },
    reviewed: text,
    agency: text,
    by: 'asesor',
    year: 2026,
    target: 4,
    units: { applied: text === '' ? 'x' : text, total: 'x', inForce: { applied: 1, total: 2 } },
    answers: new Map([
      [text, { ticked: true, note: text }],
      [`${RUBRIC}-L2-B-a`, { ticked: true, note: '' }],
      [`${RUBRIC}-${text}`, { ticked: true, note: '' }],
    ]),
  };
};

describe.each(attackNames)('%s', (name) => {
  const text = attackText(name);

  test('in every field of a file comes back as it was, and nothing else is changed', () => {
    const assessment = sayEverywhere(text);
    const reading = readAssessmentFile(writeAssessmentFile(assessment), RUBRIC);
    if (reading.kind !== 'read') throw new Error(sayFileFault(reading.fault));
    expect(reading.assessment).toEqual(assessment);
    expect(tickedCodes(reading.assessment)).toEqual(new Set([text, `${RUBRIC}-L2-B-a`, `${RUBRIC}-${text}`]));
    expect(estimateLevel(scorerRubric, { ticked: tickedCodes(reading.assessment), coverage: null }).min).toBe(1);
  });

  test('in every field of a kept record comes back as it was', () => {
    const record = createRecord(sayEverywhere(text));
    const reading = readStoredRecord(structuredClone(writeStoredRecord(record)));
    if (reading.kind !== 'read') throw new Error('The record was not read.');
    expect(reading.record.assessment).toEqual(record.assessment);
  });

  test('in a link is no tick, no figure and no target, and none is made of it', () => {
    for (const part of [text, encodeURIComponent(text.toWellFormed())]) {
      const reading = readShareLink(`#v=1&ada=l2-p-a,${part}&unit=${part}/${part}&target=${part}`, RUBRIC);
      if (reading.kind !== 'read') throw new Error('The link was not read.');
      const { ticked, target } = reading.shared;
      expect(ticked?.every((code) => /^SPBE2020-I18-[A-Z0-9]+(-[A-Z0-9]+)*-[a-z]$/.test(code))).toBe(true);
      expect(target === null || target === 4).toBe(true);
      expect(reading.unreadable.every((field) => field.length <= 50)).toBe(true);
      // What is read costs no more than what is read of it.
      expect((ticked?.length ?? 0) + reading.unreadable.length).toBeLessThanOrEqual(20_000);
    }
    const written = writeShareLink(sayEverywhere(text));
    expect(written).toMatch(/^v=1&k=[a-z0-9]{5}&ada=[a-z0-9,-]*&unit=1\/2&target=4$/);
  });

  test('typed where a code is meant is none, or leads to one that there is', () => {
    const found = findTypedCode(text);
    const meant = 'code' in found ? [found.code] : 'codes' in found ? found.codes : [];
    expect(meant.length).toBeLessThanOrEqual(5);
    const known = new Set(codes.map(({ code }) => code));
    expect(meant.every((code) => known.has(code))).toBe(true);
    expect(findTypedCode(text)).toEqual(found);
  });

  test('as a question is at most eight terms of five words each, all of them short', () => {
    const terms = planQuestion(text, lexicon);
    expect(terms.length).toBeLessThanOrEqual(8);
    for (const { variants } of terms) {
      expect(variants.length).toBeLessThanOrEqual(5);
      // A sign may fold into several letters.
      for (const { words, weight } of variants)
        expect([words.length < 6000, weight > 0 && weight <= 1]).toEqual([true, true]);
    }
    expect(readFilters(new URLSearchParams({ level: text, jenis: text, suara: text }))).toEqual({
      level: null,
      kind: null,
      voice: null,
    });
  });

  test('is no address that a link may lead to, unless it is one', () => {
    expect(findWebAddress(text) !== null).toBe(text.startsWith('https:'));
  });

  test('is collected only where it has the form of a code, and never as anything else', () => {
    const entry = findEntry({ code: text, position: 1 });
    expect(entry).toEqual(isCode(text) ? { code: text, position: 1 } : null);
    expect(isCode(text)).toBe(['constructor', 'hasOwnProperty', 'NaN', '1e999'].includes(text));
    const kept = applyChange([{ code: 'A', position: 1 }], { kind: 'remove', codes: [text] });
    expect(kept).toEqual([{ code: 'A', position: 1 }]);
  });

  test('in a memo is text: no field, no link and no object of a document comes of it', async () => {
    const blob = await writeDocxMemo(memoOf({}, fillFields(text)));
    const archive = Buffer.from(await blob.arrayBuffer());
    const xml = readZipPart(archive, 'word/document.xml');
    expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u);
    expect(xml).not.toMatch(/<w:(?:fldSimple|fldChar|instrText|object|pict|altChunk|subDoc)[ />]/);
    const links = readZipPart(archive, 'word/_rels/document.xml.rels').match(/Target="[^"]*" TargetMode="External"/g);
    expect(links?.every((link) => link.startsWith('Target="https://contoh.example/'))).toBe(true);
  });

  test('in a passage is never a formula in the CSV, and reads as it was', () => {
    const [first] = rubric.passages;
    if (!first) throw new Error('There is no passage.');
    const published = publishRubric(
      { ...rubric, passages: [{ ...first, text }] },
      { source: { id: 's', name: 's' } as never, urlOf: (code) => `https://contoh.example/${code}`, hash: () => 'h' },
    );
    const line = csvOfRubric(published).split('\r\n').slice(1).join('\r\n');
    const fields = [...line.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n|$)/g)].map(([, field = '']) =>
      field.replaceAll('""', '"'),
    );
    expect(fields).toHaveLength(7);
    expect(fields.filter((field) => /^[=+\-@\t\r]/.test(field))).toEqual([]);
    expect(fields[4]?.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(text);
  });
});

describe.each(Object.entries(attackFiles(RUBRIC)))('a file with %s', (_what, file) => {
  // Without bounds, some of these take minutes; the limit ends them.
  test('is read whole or refused in words', { timeout: 10_000 }, () => {
    const reading = readAssessmentFile(file, RUBRIC);
    if (reading.kind === 'refused') {
      expect(sayFileFault(reading.fault)).toMatch(/^[A-Z].{20,300}\.$/s);
      return;
    }
    const { assessment } = reading;
    expect(assessment.rubric).toBe(RUBRIC);
    expect(assessment.answers.size).toBeLessThanOrEqual(20_000);
    expect(
      [...assessment.answers.values()].every(({ ticked, note }) => typeof ticked === 'boolean' && note === ''),
    ).toBe(true);
    const again = readAssessmentFile(writeAssessmentFile(assessment), RUBRIC);
    expect(again).toEqual(reading);
  });
});

describe.each(Object.entries(storedAttacks()))('in the browser’s store, %s', (_what, value) => {
  test('is no assessment and no citation, and can be shown as it is', { timeout: 10_000 }, () => {
    const kept = structuredClone(value);
    expect(readStoredRecord(kept).kind).toBe('unreadable');
    expect(findEntry(kept)).toBeNull();
    const shown = writeRawJson(kept) ?? '';
    expect(() => JSON.parse(shown) as unknown).not.toThrow();
    expect(shown.length).toBeLessThan(2_000_000);
  });
});

test('a list with gaps is shown with its length and all that stands in it', () => {
  const gaps = new Array(4_000_000_000);
  gaps[3] = 'a';
  expect(JSON.parse(writeRawJson({ gaps }) ?? '')).toEqual({ gaps: { length: 4_000_000_000, 3: 'a' } });
  expect(JSON.parse(writeRawJson([1, [2, null]]) ?? '')).toEqual([1, [2, null]]);
});
