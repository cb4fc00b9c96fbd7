import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readAssessmentBytes,
  readAssessmentFile,
  writeAssessmentFile,
} from '../../src/assessment/files/assessment-file.ts';
import { createAssessment } from '../../src/assessment/answers/assessment.ts';
import { findJsonFault } from '../../src/assessment/files/find-json-fault.ts';
import { writeReportFile } from '../../src/assessment/files/report-file.ts';
import { sayFileFault } from '../../src/assessment/files/say-file-fault.ts';
import { readSample } from '../fixtures/memo.ts';

const RUBRIC = 'SPBE2020-I18';
const WHOLE = writeAssessmentFile({
  ...createAssessment('x', RUBRIC, 'Penilaian “2026”'),
  answers: new Map([[`${RUBRIC}-L2-P-a`, { ticked: true, note: 'dua\nbaris // bukan komentar' }]]),
});
const say = (text: string): string => {
  const reading = readAssessmentFile(text, RUBRIC);
  return reading.kind === 'refused' ? sayFileFault(reading.fault) : 'read';
};
/** The whole file with something else in the place of a part of it, which must be there. */
const mangle = (part: string | RegExp, by: string): string => {
  const mangled = WHOLE.replace(part, () => by);
  expect(mangled).not.toBe(WHOLE);
  return mangled;
};
/** In the texts below, ¤ marks the place of the fault. */
const placeOf = (marked: string): string => {
  const lines = (marked.split('¤')[0] ?? '').split('\n');
  return `baris ${String(lines.length)}, kolom ${String((lines.at(-1) ?? '').length + 1)}`;
};
const [NO_BREAK, BACKSLASH, FENCE] = ['\u00a0', '\\', '```'];

describe('a file that is no JSON is refused with its true cause, the place, and what to do:', () => {
  test.each<[string, () => string, string]>([
    ['quotes of a word processor', () => WHOLE.replaceAll('"', '”').replace('”', '¤“'), 'tanda petik “'],
    ['one of them at the end of a name', () => mangle('"name"', '"name¤”'), 'tanda petik ”'],
    ['one at the end of a value', () => mangle('"asesmen-spbe"', '"asesmen-spbe¤”'), 'tanda petik ”'],
    ['one before true', () => mangle('"ticked"', '"ticked¤”'), 'tanda petik ”'],
    ['one before a list', () => mangle('"documents"', '"documents¤”'), 'tanda petik ”'],
    ['low quotes', () => mangle('"name"', '¤„name“'), 'tanda petik „'],
    ['single quotes', () => mangle('"name"', "¤'name'"), "tanda petik '"],
    ['a comment of a line', () => mangle('{', '{ ¤// penilaian kami'), 'komentar (//)'],
    ['a comment of a block', () => mangle('"answers"', '¤/* semua */ "answers"'), 'komentar (/*)'],
    ['a comment behind a value', () => mangle('"mandiri",', '"mandiri", ¤// kami'), 'komentar (//)'],
    ['a comment at the end', () => `${WHOLE}¤// selesai`, 'komentar (//)'],
    ['a comma before the end of an object', () => mangle(/\]\n\}\n$/, ']¤,\n}\n'), 'koma yang berlebih'],
    ['a comma in an empty list', () => mangle('"documents": []', '"documents": [¤,]'), 'koma yang berlebih'],
    ['two commas', () => mangle('"mandiri",', '"mandiri",¤,'), 'koma yang berlebih'],
    ['no comma', () => mangle('"mandiri",\n ', '"mandiri"\n ¤'), 'tidak ada koma'],
    ['a signature below', () => `${WHOLE}\n¤--\nBudi, Dinas Contoh\n`, 'di bawah data'],
    ['a second file below', () => `${WHOLE}¤${WHOLE}`, 'mulai data kedua'],
    ['a second file in a line of its own', () => `{"a":1}\n¤{"a":1}`, 'mulai data kedua'],
    ['words in brackets below', () => `${WHOLE}¤{RAHASIA}`, 'di bawah data'],
    ['a number with a zero before it', () => mangle(': 2', ': ¤02'), 'tertulis 02 tanpa'],
    [
      'the quotes of a spreadsheet',
      () => `¤${WHOLE.replaceAll('"', '""').replace(/^.+$/gm, '"$&"')}`,
      'lewat lembar kerja',
    ],
    ['the separators of a spreadsheet', () => `¤${WHOLE.replaceAll('\n', ';;\r\n')}`, 'lewat lembar kerja'],
    [
      'the cells of a spreadsheet, quoted where needed',
      () => `¤${WHOLE.replaceAll('"', '""').replace(/^ .+$/gm, '"$&"')}`,
      'lewat lembar kerja',
    ],
    ['the head of a mail', () => `¤Dari: Budi <budi@contoh.example>\n\n${WHOLE}`, 'di depan data'],
    ['a day above', () => `¤2026-11-27\n${WHOLE}`, 'di depan data'],
    ['the marks of a quoted mail', () => `¤${WHOLE.replace(/^/gm, '> ')}`, 'kutipan surel'],
    ['the fence of a chat', () => `¤${FENCE}json\n${WHOLE}${FENCE}`, 'di depan data'],
    ['a line broken by a mail', () => mangle('Penilaian “', 'Penilaian¤\n“'), 'terputus oleh baris baru'],
    ['a backslash of a path', () => mangle('dua', `C:¤${BACKSLASH}data`), 'garis miring terbalik (\\d)'],
    ['blanks of a page', () => WHOLE.replaceAll(/^ /gm, NO_BREAK).replace(NO_BREAK, `¤${NO_BREAK}`), 'spasi khusus'],
    ['the codes of a page', () => WHOLE.replaceAll('"', '&quot;').replace('&', '¤&'), 'kode HTML (&quot;)'],
    ['a word of another language', () => mangle('null', '¤None'), 'tertulis None'],
    ['a name without quotes', () => mangle('"name"', '¤name'), 'tertulis name'],
    ['an equals sign', () => mangle('"name":', '"name" ¤='), 'tanda ='],
    ['its second half missing', () => `${WHOLE.slice(0, 200)}¤`, 'berhenti di situ'],
    ['an end within a word', () => `${WHOLE.slice(0, WHOLE.indexOf('true') + 2)}¤`, 'berhenti di situ'],
  ])('%s', (_what, write, cause) => {
    const marked = write();
    const sentence = say(marked.replace('¤', ''));
    expect(sentence).toContain(`bukan JSON yang utuh: pada ${placeOf(marked)}`);
    expect(sentence).toContain(cause);
    expect(sentence).toMatch(/\.$/);
  });

  test('with line ends of any system, the same lines', () => {
    const windows = mangle('null', 'None').replaceAll('\n', '\r\n');
    expect(say(windows)).toContain('baris 7, kolom 10');
    expect(say(windows.replaceAll('\r\n', '\r'))).toContain('baris 7, kolom 10');
  });

  test('an empty one, and one of blanks alone', () => {
    for (const text of ['', ' \n\t ', '\uFEFF']) expect(say(text)).toContain('Berkas ini kosong');
  });

  test('within a report, by the report’s own lines', () => {
    const report = writeReportFile('<p>isi</p>', createAssessment('x', RUBRIC, 'Contoh'), 'Contoh');
    const line = report.slice(0, report.indexOf('"agency"')).split('\n').length;
    expect(say(report.replace('"agency": ""', '"agency": “”'))).toContain(`pada baris ${String(line)}, kolom 12`);
    expect(say(report.slice(0, report.indexOf('"agency"')))).toContain('berhenti di situ');
  });
});

test('typographic quotes within a text are no fault, nor is what looks like a comment there', () => {
  expect(say(WHOLE)).toBe('read');
});

test.each([
  ['a PDF', '%PDF-1.7\n', 'PDF'],
  ['a document or a ZIP', 'PK\u0003\u0004\u0014', 'ZIP'],
  ['an RTF', '{\\rtf1\\ansi', 'RTF'],
  ['a picture', 'GIF89a', 'gambar'],
  ['a picture of a telephone', '\0\0\0\u0018ftypheic', 'gambar'],
  ['an archive', '7z\u00bc\u00af\u0027', 'arsip'],
  ['a page that Safari saved', 'bplist00', 'Safari'],
  [
    'a page that Chrome saved as one file',
    'From: <Saved by Blink>\r\nSubject: x\r\n y\r\nMIME-Version: 1.0\r\n{"a":1}',
    'MHTML',
  ],
  ['a whole mail', 'Received: from a by b;\n\tFri\nmime-version: 1.0\n\n{"a":1}', 'surel'],
])('%s is named as what it is', (_what, start, name) => {
  const reading = readAssessmentBytes(Buffer.from(start, 'latin1'), RUBRIC);
  expect(reading.kind === 'refused' && sayFileFault(reading.fault)).toContain(name);
});

test('a file cut within a character is told to be cut, not to be of another encoding', () => {
  const bytes = Buffer.from(WHOLE);
  const reading = readAssessmentBytes(bytes.subarray(0, bytes.indexOf('“') + 1), RUBRIC);
  expect(reading.kind === 'refused' && sayFileFault(reading.fault)).toContain('berhenti di situ');
});

describe('a field that stands twice, of which one would be lost without a word', () => {
  test.each([
    ['of the file', () => mangle('"year"', '"year": 2025,\n "year"'), 'isian "year" tertulis dua kali', 8],
    ['that holds all answers', () => mangle('"answers"', '"answers": {},\n "answers"'), 'isian "answers"', 13],
    ['of an item', () => mangle('"note"', '"note": "penting",\n "note"'), 'isian "note"', 16],
    ['written otherwise', () => mangle('"note"', '"n\\u006fte": "penting",\n "note"'), 'isian "note"', 16],
  ] as const)('%s is told with its place', (_what, write, words, line) => {
    const sentence = say(write());
    expect(sentence).toContain(words);
    expect(sentence).toContain(`baris ${String(line)}, `);
    expect(sentence).not.toContain('bukan JSON');
  });

  test('is one only within one object', () => {
    expect(findJsonFault('[{"a":1},{"a":{"a":2,"b":[{"a":3}]},"b":4}]')).toBe(null);
  });
});

test('a text that never was JSON is told to be no assessment, not to be mended', () => {
  for (const text of [
    'Laporan perkiraan level\nIsi',
    'format: asesmen-spbe\nversion: 1',
    'format\tversion',
    'ewogImZvcm1hdCI=',
  ])
    expect(say(text)).toContain('bukan penilaian dari situs ini');
});

test('what a crash or a full disk left is not taken for another encoding', () => {
  for (const bytes of [
    Buffer.alloc(2048),
    Buffer.from(WHOLE + '\0'.repeat(512)),
    Buffer.concat([Buffer.alloc(64), Buffer.from(WHOLE).subarray(64)]),
  ]) {
    const reading = readAssessmentBytes(bytes, RUBRIC);
    expect(reading.kind === 'refused' && sayFileFault(reading.fault)).toContain('byte nol');
  }
});

describe('the search for what is wrong', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.json(),
    fc
      .tuple(fc.json(), fc.nat(), fc.nat({ max: 3 }), fc.constantFrom('', '“', ',', '//', '\u00a0', '"', '}', '\n'))
      .map(([json, place, length, by]) => {
        const at = place % (json.length + 1);
        return json.slice(0, at) + by + json.slice(at + length);
      }),
  );

  test('finds something exactly where the browser refuses the text or drops a part of it, within it', () => {
    fc.assert(
      fc.property(text, (json) => {
        let isJson = true;
        try {
          JSON.parse(json);
        } catch {
          isJson = false;
        }
        const fault = findJsonFault(json);
        if (fault?.kind !== 'twice') expect(fault === null).toBe(isJson);
        if (fault) expect(fault.line).toBeLessThanOrEqual(json.split(/\r\n|\r|\n/).length);
      }),
      { numRuns: 3000 },
    );
  });

  test('says something of the sample with any one sign of it gone, doubled or another', async () => {
    const sample = writeAssessmentFile(await readSample());
    fc.assert(
      fc.property(
        fc.nat({ max: sample.length - 1 }),
        fc.constantFrom('', '“', ',', '"', "'", '\\', '}', '/'),
        (at, by) => {
          expect(say(sample.slice(0, at) + by + sample.slice(at + 1))).toMatch(/^read$|^[A-Z].{20,300}\.$/s);
        },
      ),
      { numRuns: 500 },
    );
  });

  // A search that tries every mark anew takes minutes here.
  test.each([
    ['marks and blanks', `{"a": "${'” : '.repeat(200_000)}`],
    ['one mark and many blanks', `{"a": "${'”'.repeat(500)}${' '.repeat(500_000)}x`],
    ['deep brackets', '['.repeat(1_000_000)],
    ['deep brackets that end', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`],
  ])('takes no time with %s', { timeout: 5000 }, (_what, json) => {
    expect(findJsonFault(json)?.line ?? 1).toBe(1);
  });
});
