import type { Assessment } from '../answers/assessment.ts';
import { MOST_CODES, MOST_FILE_BYTES, MOST_ROWS } from '../answers/limits.ts';
import { readAssessment } from '../kept/parse-assessment.ts';
import { readFields, ShapeFault } from '../kept/read-shape.ts';
import { FILE_FORMAT, FILE_VERSION, fromFile, writeAssessmentFile } from './file-fields.ts';
import { findJsonFault, type JsonFault } from './find-json-fault.ts';
import { findLimitFault, type LimitFault } from './find-limit-fault.ts';
import { isYear, YEAR_RULE } from './year.ts';

export { FILE_FORMAT, FILE_VERSION, writeAssessmentFile };

/** Why a file cannot be taken. */
export type FileFault =
  | { kind: 'too-large' }
  | { kind: 'other-encoding' }
  /** Bytes that nobody wrote: what a crash or a full disk leaves. */
  | { kind: 'zeros' }
  /** `cause` is null where the text is JSON that the browser cannot read: too deep. */
  | { kind: 'not-json'; cause: JsonFault | null }
  /** A file of another program; `name` in the reader’s words. */
  | { kind: 'other-kind'; name: string }
  | { kind: 'beyond-limits'; fault: LimitFault }
  | { kind: 'no-assessment-in-report' }
  | { kind: 'second-report' }
  | { kind: 'other-format' }
  | { kind: 'newer-version' }
  | { kind: 'other-rubric'; rubric: string }
  | { kind: 'wrong-shape'; path: string; expected: string };

export type FileReading = { kind: 'read'; assessment: Assessment } | { kind: 'refused'; fault: FileFault };

/** What a report’s data begins with; it stands in no JSON, which writes the marks within a text otherwise. */
export const DATA_START = '<script type="application/json" id="asesmen-spbe">';

/** The same start in a page that another program has written anew. An attribute is never so long that the search is slow. */
const REWRITTEN_START = /<script(?=\s[^<>]{0,200}\bid\s*=\s*["']?asesmen-spbe["'\s>])[^<>]{0,200}>/i;

/** A page that was saved as XML: in it, the data’s own signs are written otherwise too. */
const XML = /<html[^<>]{0,500}\sxmlns=/i;
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };
const decodeXml = (json: string): string =>
  json.replace(/&(amp|lt|gt);/g, (whole, name: string) => SIGNS[name] ?? whole);

const findStart = (html: string, from: number): { at: number; end: number } | null => {
  const at = html.indexOf(DATA_START, from);
  if (at !== -1) return { at, end: at + DATA_START.length };
  // In JSON the same letters are words of a note; only a page begins so.
  const rewritten = /^\s*</.test(html) ? REWRITTEN_START.exec(html.slice(from)) : null;
  return rewritten && { at: from + rewritten.index, end: from + rewritten.index + rewritten[0].length };
};

/**
 * The data that a report carries, with the lines before it; null where it carries none. It goes on to the end where the
 * report was cut within it. Plain searches: hostile text costs no more.
 */
const findReportData = (html: string): { json: string; before: number; isWhole: boolean; isOnly: boolean } | null => {
  const start = findStart(html, 0)?.end;
  if (start === undefined) return null;
  const length = html.slice(start).search(/<\/script/i);
  const written = html.slice(start, length === -1 ? undefined : start + length);
  const json = XML.test(html.slice(0, start)) ? decodeXml(written) : written;
  const isOnly = length === -1 || findStart(html, start + length) === null;
  return { json, before: html.slice(0, start).split('\n').length - 1, isWhole: length !== -1, isOnly };
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const LISTED = ['documents', 'units', 'integrations', 'reviews', 'followUps', 'plan'];
const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/**
 * How many codes and rows some data gives, before anything of it is read.
 * @returns the fault where that is more than an assessment may have
 */
const findExcess = (file: ReadonlyMap<string, unknown>): LimitFault | null => {
  const answers = Object.values(file.get('answers') ?? {}) as unknown[];
  if (answers.length > MOST_CODES) return { kind: 'codes', count: answers.length };
  const evidence = answers.map((answer) => lengthOf((answer as { evidence?: unknown } | null)?.evidence));
  const count = [...evidence, ...LISTED.map((name) => lengthOf(file.get(name)))].reduce((sum, one) => sum + one, 0);
  return count > MOST_ROWS ? { kind: 'rows', count } : null;
};

/** Reads the JSON of a file, wherever it stood. @throws ShapeFault */
const readData = (data: unknown, rubric: string): FileReading => {
  const refuse = (fault: FileFault): FileReading => ({ kind: 'refused', fault });
  const fields = readFields(data, 'berkas ini');
  if (fields.get('format') !== FILE_FORMAT) return refuse({ kind: 'other-format' });
  const version = fields.get('version');
  if (typeof version === 'number' && version > FILE_VERSION) return refuse({ kind: 'newer-version' });
  // All that version 1 has otherwise is the evidence within its answers, which reading moves.
  if (version !== 1 && version !== FILE_VERSION)
    throw new ShapeFault('versi berkas ini', `angka 1 sampai ${FILE_VERSION}`);
  const excess = findExcess(fields);
  if (excess) return refuse({ kind: 'beyond-limits', fault: excess });
  const { assessment } = readAssessment(fromFile(fields, 'berkas ini'), 'berkas ini');
  if (assessment.year !== null && !isYear(assessment.year)) throw new ShapeFault('year pada berkas ini', YEAR_RULE);
  const beyond = findLimitFault(assessment);
  if (beyond) return refuse({ kind: 'beyond-limits', fault: beyond });
  return assessment.rubric === rubric
    ? { kind: 'read', assessment }
    : refuse({ kind: 'other-rubric', rubric: assessment.rubric });
};

/**
 * Reads a file: the JSON itself, or a printed report that carries it. Nothing in it is trusted, and nothing is changed.
 * @param rubric the code of the rubric that the reader has open
 */
export const readAssessmentFile = (text: string, rubric: string): FileReading => {
  const refuse = (fault: FileFault): FileReading => ({ kind: 'refused', fault });
  const isCut = text.length > MOST_FILE_BYTES;
  const report = findReportData(isCut ? text.slice(0, MOST_FILE_BYTES) : text);
  if (isCut && !report?.isWhole) return refuse({ kind: 'too-large' });
  if (!report && /^\s*</.test(text)) return refuse({ kind: 'no-assessment-in-report' });
  if (report && !report.isOnly) return refuse({ kind: 'second-report' });
  const { json, before } = report ?? { json: text.replace(/^\uFEFF/, ''), before: 0 };
  const data = readJson(json);
  // Words and tables without a bracket were never JSON.
  if (data === undefined && /\S/.test(json) && !/[{[]/.test(json)) return refuse({ kind: 'other-format' });
  const cause = findJsonFault(json, before);
  if (data === undefined || cause) return refuse({ kind: 'not-json', cause });
  try {
    return readData(data, rubric);
  } catch (error) {
    if (!(error instanceof ShapeFault)) throw error;
    return refuse({ kind: 'wrong-shape', path: error.path, expected: error.expected });
  }
};

/** What the files of other programs begin with, byte by byte: they are no text, or no text of ours. */
const OTHER_KINDS: readonly (readonly [string, string])[] = [
  ['%PDF', 'PDF'],
  ['PK\u0003\u0004', 'dokumen pengolah kata, lembar kerja, atau ZIP'],
  ['\u00d0\u00cf\u0011\u00e0', 'dokumen pengolah kata atau lembar kerja'],
  ['{\\rtf', 'dokumen RTF dari pengolah kata'],
  ...['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'RIFF', 'II*\0', 'MM\0*'].map((start) => [start, 'gambar'] as const),
  ...['Rar!', '7z\u00bc\u00af', '\u001f\u008b'].map((start) => [start, 'arsip terkompresi'] as const),
  ['bplist', 'arsip web dari Safari'],
];
/** Pictures of telephones, and films, name themselves behind the length of their first part. */
const LATE_KIND = [/^.{4}ftyp/s, 'gambar atau video'] as const;
/** A whole mail, or a page that a browser saved as one: its lines are written in a way of their own. */
const MAIL = [
  /^(?:[\w-]+:.*(?:\r?\n[ \t].*)*\r?\n)*MIME-Version:/i,
  'surel, atau halaman yang disimpan sebagai satu berkas (MHTML)',
] as const;

const findOtherKind = (bytes: Uint8Array): string | undefined => {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const head = Array.from(bytes.subarray(0, 4000), (byte) => String.fromCharCode(byte)).join('');
  return (
    OTHER_KINDS.find(([beginning]) => start.startsWith(beginning))?.[1] ??
    [LATE_KIND, MAIL].find(([pattern]) => pattern.test(head))?.[1]
  );
};

/** The text of some UTF-8, without a character at its end of which a part is missing; null where it is none. */
const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
};

/**
 * Reads a file’s bytes as `readAssessmentFile` reads its text. Bytes that are no UTF-8 are refused, since a reading of
 * them would put other signs in the place of those that were written.
 * @param given all bytes of the file, or the first `MOST_FILE_BYTES` and one more
 */
export const readAssessmentBytes = (given: ArrayBuffer | Uint8Array, rubric: string): FileReading => {
  const refuse = (fault: FileFault): FileReading => ({ kind: 'refused', fault });
  const bytes = new Uint8Array(given);
  const name = findOtherKind(bytes);
  if (name !== undefined) return refuse({ kind: 'other-kind', name });
  const isCut = bytes.length > MOST_FILE_BYTES;
  const text = decode(bytes.subarray(0, MOST_FILE_BYTES));
  if (text === null) return refuse({ kind: 'other-encoding' });
  if (isCut && !findReportData(text)?.isWhole) return refuse({ kind: 'too-large' });
  const reading = readAssessmentFile(text, rubric);
  // UTF-16 of plain letters is valid UTF-8 with a null byte in each; in a text of ours it stands as \u0000.
  const isOther =
    reading.kind === 'refused' && /^(?:not-json|other-format)$/.test(reading.fault.kind) && text.includes('\u0000');
  return isOther ? refuse({ kind: text.includes('\0'.repeat(4)) ? 'zeros' : 'other-encoding' }) : reading;
};
