import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readAssessmentBytes,
  readAssessmentFile,
  writeAssessmentFile,
} from '../../src/assessment/files/assessment-file.ts';
import { sayFileFault } from '../../src/assessment/files/say-file-fault.ts';
import { tickedCodes } from '../../src/assessment/answers/assessment.ts';
import { createRecord } from '../../src/assessment/answers/kept-record.ts';
import { mergeRecords } from '../../src/assessment/kept/merge-records.ts';
import { readShareLink, writeShareLink } from '../../src/assessment/links/share-link.ts';
import { readStoredRecord } from '../../src/assessment/kept/read-stored-record.ts';
import { writeStoredRecord } from '../../src/assessment/store/write-stored-record.ts';
import { applyChange, findEntry, type Collected } from '../../src/collection/kept/collected.ts';
import { estimateLevel } from '../../src/domain/estimate/estimate.ts';
import { readFilters, writeFilters } from '../../src/domain/search/filters.ts';
import { planQuestion } from '../../src/domain/search/plan-question.ts';
import { makeTypedCodeFinder } from '../../src/domain/code/typed-code.ts';
import { writeRawJson } from '../../src/islands/output/write-raw-json.ts';
import { arbitraryAssessment } from '../fixtures/arbitrary-assessment.ts';
import { ATTACK_TEXTS, attackFiles } from '../fixtures/attacks.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { listProjectCodes } from '../fixtures/listed-codes.ts';
import { scorerRubric } from '../fixtures/memo.ts';
import { openSearch } from '../fixtures/node-search.ts';

/**
 * The fuzzer: whatever comes in, it is read or refused in words, nothing throws, and the same gives the same. 1,000 cases a
 * surface in `npm test`; `npm run check:fuzz` runs 20,000. fast-check says the seed and the smallest case of a failure; with
 * FUZZ_SEED that seed runs again.
 */
const seed = process.env['FUZZ_SEED'];
const runs = {
  numRuns: Number(process.env['FUZZ_CASES'] ?? '1000'),
  ...(seed !== undefined && { seed: Number(seed) }),
};
const LIMIT = { timeout: 20 * 60_000 };

const rubric = await readIndicator18();
const codes = await listProjectCodes();
const whole = (await openSearch()).lexicon;
// Of the words that mend slips every tenth is enough: the corpus of attacks runs with all of them.
const lexicon = { ...whole, vocabulary: whole.vocabulary.filter((_word, index) => index % 10 === 0) };
const findTypedCode = makeTypedCodeFinder(codes);
const itemCodes = rubric.items.map(({ code }) => code);

// What is long is the corpus’s own matter: here many small cases count.
const attackTexts = Object.values(ATTACK_TEXTS).filter(({ length }) => length < 2000);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...attackTexts),
  fc.constantFrom(...itemCodes, 'l2-p-a', 'v=1', 'ada', 'level 4 b1', 'reviu “evaluasi” berkala'),
);
/** Some texts, with pieces of each in another: what a person pastes, and what a cut line leaves. */
const spliced = fc
  .array(fc.tuple(anyText, fc.nat({ max: 60 }), fc.nat({ max: 60 })), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map(([text, from, to]) => (from < to ? text.slice(from, to) : text)).join(''));

/** Any value that a browser’s store can hold. */
const anyStored = fc
  .anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withBoxedValues: true,
    withObjectString: true,
    key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'length', 'code', 'position', 'answers', 'evidence')),
    maxDepth: 4,
  })
  .map((value: unknown) => structuredClone(value));

/** Numbers of which a count or a place might be made. */
const anyNumber = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, -0, 1.5, 2 ** 53, 2 ** 53 - 1));

/** The paths of all values in plain data; what else a store holds is one value. */
const pathsOf = (value: unknown, path: string[] = []): string[][] =>
  /^\[object (?:Object|Array)\]$/.test(Object.prototype.toString.call(value))
    ? [path, ...Object.entries(value as object).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
    : [path];
/** A copy of plain data with another value at one of its places; `undefined` takes the place away. */
const replaceAt = (data: unknown, place: number, by: unknown): unknown => {
  const paths = pathsOf(data);
  const path = paths[place % paths.length] ?? [];
  const copy: unknown = structuredClone(data);
  if (path.length === 0) return by;
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
  Object.defineProperty(holder, path.at(-1) ?? '', { value: by, enumerable: true, writable: true, configurable: true });
  return copy;
};

const anyAssessment = arbitraryAssessment(rubric.code, itemCodes);
/** A valid file of which some places hold something else, or of which some signs are gone, doubled or others. */
const brokenFile = fc.oneof(
  fc
    .tuple(
      anyAssessment,
      fc.array(fc.tuple(fc.nat(), fc.oneof(fc.jsonValue(), anyText)), { minLength: 1, maxLength: 3 }),
    )
    .map(([assessment, places]) =>
      JSON.stringify(
        places.reduce<unknown>(
          (data, [place, by]) => replaceAt(data, place, by),
          JSON.parse(writeAssessmentFile(assessment)),
        ),
      ),
    ),
  fc.tuple(anyAssessment, fc.nat(), fc.nat({ max: 40 }), anyText).map(([assessment, at, count, text]) => {
    const file = writeAssessmentFile(assessment);
    const start = at % file.length;
    return file.slice(0, start) + text + file.slice(start + count);
  }),
  fc.json(),
  spliced,
  fc.constantFrom(...Object.values(attackFiles(rubric.code)).filter(({ length }) => length < 10_000)),
);

describe('whatever comes in, nothing throws, and the same gives the same:', () => {
  test('a file to import', LIMIT, () => {
    fc.assert(
      fc.property(brokenFile, (text) => {
        const reading = readAssessmentFile(text, rubric.code);
        expect(readAssessmentFile(text, rubric.code)).toEqual(reading);
        if (reading.kind === 'refused') {
          expect(sayFileFault(reading.fault)).toMatch(/^[A-Z].{20,300}\.$/su);
          return;
        }
        const { assessment } = reading;
        expect(readAssessmentFile(writeAssessmentFile(assessment), rubric.code)).toEqual(reading);
        const answers = { ticked: tickedCodes(assessment), coverage: assessment.units.inForce };
        const { min, max, claimed } = estimateLevel(scorerRubric, answers);
        expect(1 <= min && min <= max && max <= claimed && claimed <= 5).toBe(true);
      }),
      runs,
    );
  });

  test('the bytes of a file', LIMIT, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), brokenFile, fc.nat(), (bytes, text, at) => {
        const file = Buffer.from(text);
        const start = at % (file.length + 1);
        const mixed = Buffer.concat([file.subarray(0, start), bytes, file.subarray(start)]);
        const reading = readAssessmentBytes(mixed, rubric.code);
        expect(readAssessmentBytes(new Uint8Array(mixed).buffer, rubric.code)).toEqual(reading);
        if (reading.kind === 'refused') expect(sayFileFault(reading.fault)).not.toBe('');
      }),
      runs,
    );
  });

  test('a share link', LIMIT, () => {
    const fragment = fc.oneof(
      spliced,
      fc
        .record({
          v: fc.constantFrom('1', '1', '1', '2', ''),
          ada: spliced,
          unit: spliced,
          target: fc.oneof(spliced, fc.constantFrom('4', '0', '6')),
        })
        .map((fields) => `#${new URLSearchParams(fields).toString()}`),
      fc
        .array(fc.constantFrom(...itemCodes.map((code) => code.slice(rubric.code.length + 1)), 'x', ''), {
          maxLength: 8,
        })
        .map((parts) => `#v=1&ada=${parts.join(',')}&unit=12/34`),
    );
    fc.assert(
      fc.property(fragment, (text) => {
        const reading = readShareLink(text, rubric.code);
        expect(readShareLink(text, rubric.code)).toEqual(reading);
        if (reading.kind !== 'read') return;
        const { ticked, coverage, target } = reading.shared;
        expect((ticked ?? []).every((code) => /^SPBE2020-I18-[A-Z]+\d*(-[A-Z]+\d*)*-[a-z]$/.test(code))).toBe(true);
        expect(target === null || (target >= 1 && target <= 5)).toBe(true);
        if (coverage) expect(coverage.applied <= coverage.total && coverage.total >= 1).toBe(true);
      }),
      runs,
    );
  });

  test('an assessment that is shared', LIMIT, () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const link = writeShareLink(assessment);
        expect(link).toMatch(/^v=1&k=[a-z0-9]{5}&ada=[a-z0-9,-]*(&unit=\d+\/\d+)?(&target=[1-5])?$/);
        const reading = readShareLink(`#${link}`, rubric.code);
        expect(reading).toMatchObject({ kind: 'read', unreadable: [], wholeness: 'whole' });
      }),
      runs,
    );
  });

  test('a typed code', LIMIT, () => {
    const known = new Set(codes.map(({ code }) => code));
    fc.assert(
      fc.property(spliced, (text) => {
        const found = findTypedCode(text);
        expect(findTypedCode(text)).toEqual(found);
        const meant = 'code' in found ? [found.code] : 'codes' in found ? found.codes : [];
        expect(meant.length <= 5 && meant.every((code) => known.has(code))).toBe(true);
      }),
      runs,
    );
  });

  test('a question, and the filters in its address', LIMIT, () => {
    fc.assert(
      fc.property(spliced, spliced, (question, value) => {
        const terms = planQuestion(question, lexicon);
        expect(planQuestion(question, lexicon)).toEqual(terms);
        expect(terms.length).toBeLessThanOrEqual(8);
        for (const { variants } of terms)
          expect(
            variants.length >= 1 && variants.length <= 5 && variants.every(({ words }) => words.trim() !== ''),
          ).toBe(true);
        const address = new URLSearchParams(`q=${question}&level=${value}&jenis=${value}&suara=${value}`);
        const filters = readFilters(address);
        writeFilters(address, filters);
        expect(readFilters(address)).toEqual(filters);
      }),
      runs,
    );
  });

  test('a record in the browser’s store', LIMIT, () => {
    const broken = fc
      .tuple(anyAssessment, fc.array(fc.tuple(fc.nat(), fc.oneof(anyStored, anyText, anyNumber)), { maxLength: 3 }))
      .map(([assessment, places]) =>
        places.reduce<unknown>((data, [place, by]) => replaceAt(data, place, by), {
          ...writeStoredRecord(createRecord(assessment)),
          stamps: { name: 3, year: 2, units: 1 },
        }),
      );
    fc.assert(
      fc.property(fc.oneof(anyStored, broken), (value) => {
        const reading = readStoredRecord(value);
        expect(readStoredRecord(value)).toEqual(reading);
        // What cannot be read can at least be shown.
        expect(writeRawJson(value)).not.toBeNull();
        if (reading.kind === 'unreadable') expect(reading.why).toMatch(/: seharusnya ./);
        if (reading.kind !== 'read') return;
        const { record } = reading;
        expect([record.deletedStamp, ...record.stamps.values()].every(Number.isSafeInteger)).toBe(true);
        expect(readStoredRecord(structuredClone(writeStoredRecord(record)))).toEqual(reading);
        expect(mergeRecords(record, record)).toEqual(record);
      }),
      runs,
    );
  });

  test('an entry of the collection, and changes to it', LIMIT, () => {
    const entry: fc.Arbitrary<unknown> = fc.oneof(
      anyStored,
      fc.record({
        code: fc.oneof(anyText, fc.constantFrom(...itemCodes)),
        position: fc.oneof(fc.integer(), anyNumber, anyStored),
      }),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), anyText, fc.constantFrom(...itemCodes), (values, typed, code) => {
        const entries = [
          ...new Map(
            values.flatMap((value): [string, Collected][] => {
              const found = findEntry(value);
              return found ? [[found.code, found]] : [];
            }),
          ).values(),
        ];
        expect(entries.every(({ position }) => Number.isFinite(position))).toBe(true);
        const added = applyChange(entries, { kind: 'add', codes: [code, code] });
        expect(added.filter((one) => one.code === code)).toHaveLength(1);
        expect(new Set(added.map((one) => one.code))).toEqual(new Set([...entries.map((one) => one.code), code]));
        for (const by of [-1, 1] as const) {
          const moved = applyChange(added, { kind: 'move', code, by, past: typed });
          expect(moved.map((one) => one.code).sort()).toEqual(added.map((one) => one.code).sort());
        }
        const removed = applyChange(added, { kind: 'remove', codes: [typed] });
        expect(removed.length).toBeGreaterThanOrEqual(added.length - 1);
      }),
      runs,
    );
  });
});
