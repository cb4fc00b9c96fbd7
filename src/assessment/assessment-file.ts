import type { Assessment, Units } from './assessment.ts';
import { readAssessment, readFields, ShapeFault, unitsOf } from './parse-assessment.ts';

/** The name and version of the file format (contract §6). */
export const FILE_FORMAT = 'asesmen-spbe';
export const FILE_VERSION = 1;
/** A file above this is refused before it is read: the largest honest one is a few hundred kilobytes. */
export const MOST_FILE_BYTES = 10_000_000;

/** Why a file cannot be taken. */
export type FileFault =
  | { kind: 'too-large' }
  | { kind: 'other-encoding' }
  | { kind: 'not-json' }
  | { kind: 'no-assessment-in-report' }
  | { kind: 'other-format' }
  | { kind: 'newer-version' }
  | { kind: 'other-rubric'; rubric: string }
  | { kind: 'wrong-shape'; path: string; expected: string };

export type FileReading = { kind: 'read'; assessment: Assessment } | { kind: 'refused'; fault: FileFault };

/** What stands in the unit fields, where the pair in force does not say it: nothing that was typed is dropped. */
const writeTyped = ({ applied, total, inForce }: Units) => {
  const plain = unitsOf(inForce);
  return applied === plain.applied && total === plain.total ? {} : { typed: { applied, total } };
};

/** An assessment as the text of a file (contract §6). Codes stand in their order, so that the same says the same. */
export const writeAssessmentFile = (assessment: Assessment): string => {
  const { id, rubric, name, agency, by, year, target, units, answers } = assessment;
  const ordered = [...answers].sort(([a], [b]) => (a < b ? -1 : 1));
  const data = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    rubric,
    id,
    name,
    agency,
    by,
    year,
    target,
    coverage: units.inForce,
    ...writeTyped(units),
  };
  // Object.fromEntries defines own fields, so that a code such as "__proto__" stays one.
  return `${JSON.stringify({ ...data, answers: Object.fromEntries(ordered) }, null, 1)}\n`;
};

const DATA_START = '<script type="application/json" id="asesmen-spbe">';

/** The data that a report carries; undefined where it carries none. Two plain searches: hostile text costs no more. */
const findReportData = (html: string): string | undefined => {
  const start = html.indexOf(DATA_START);
  const end = start === -1 ? -1 : html.indexOf('</script>', start);
  return end === -1 ? undefined : html.slice(start + DATA_START.length, end);
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/**
 * Reads a file: the JSON itself, or a printed report that carries it. Nothing in it is trusted, and nothing is changed.
 * @param rubric the code of the rubric that the reader has open
 */
export const readAssessmentFile = (text: string, rubric: string): FileReading => {
  const refuse = (fault: FileFault): FileReading => ({ kind: 'refused', fault });
  if (text.length > MOST_FILE_BYTES) return refuse({ kind: 'too-large' });
  const isReport = /^\s*</.test(text);
  const json = isReport ? findReportData(text) : text.replace(/^\uFEFF/, '');
  if (json === undefined) return refuse({ kind: 'no-assessment-in-report' });
  const data = readJson(json);
  if (data === undefined) return refuse({ kind: 'not-json' });
  try {
    const fields = readFields(data, 'berkas ini');
    if (fields.get('format') !== FILE_FORMAT) return refuse({ kind: 'other-format' });
    const version = fields.get('version');
    if (typeof version === 'number' && version > FILE_VERSION) return refuse({ kind: 'newer-version' });
    if (version !== FILE_VERSION) throw new ShapeFault('versi berkas ini', `angka ${String(FILE_VERSION)}`);
    const assessment = readAssessment(data);
    if (assessment.rubric !== rubric) return refuse({ kind: 'other-rubric', rubric: assessment.rubric });
    return { kind: 'read', assessment };
  } catch (error) {
    if (!(error instanceof ShapeFault)) throw error;
    return refuse({ kind: 'wrong-shape', path: error.path, expected: error.expected });
  }
};

/**
 * Reads a file’s bytes as `readAssessmentFile` reads its text. Bytes that are no UTF-8 are refused, since a reading of
 * them would put other signs in the place of those that were written.
 */
export const readAssessmentBytes = (bytes: ArrayBuffer | Uint8Array, rubric: string): FileReading => {
  if (bytes.byteLength > MOST_FILE_BYTES) return { kind: 'refused', fault: { kind: 'too-large' } };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'refused', fault: { kind: 'other-encoding' } };
  }
  // UTF-16 of plain letters is valid UTF-8 with a null byte in each; no JSON and no page holds one.
  return text.includes('\u0000')
    ? { kind: 'refused', fault: { kind: 'other-encoding' } }
    : readAssessmentFile(text, rubric);
};

const SENTENCES: Record<Exclude<FileFault['kind'], 'wrong-shape' | 'other-rubric'>, string> = {
  'too-large': 'Berkas ini terlalu besar untuk sebuah asesmen. Pilih berkas yang diekspor dari halaman ini.',
  'other-encoding':
    'Berkas ini bukan teks UTF-8 yang utuh; mungkin tersimpan dengan pengodean lain. Simpan sebagai UTF-8 atau ekspor ulang.',
  'not-json': 'Berkas ini bukan JSON yang utuh. Mungkin terpotong saat dikirim; minta salinannya sekali lagi.',
  'no-assessment-in-report': 'Halaman HTML ini tidak memuat asesmen. Pilih laporan yang diunduh dari halaman ini.',
  'other-format': 'Berkas ini bukan asesmen dari situs ini. Pilih berkas yang diekspor dari halaman ini.',
  'newer-version': 'Berkas ini dibuat oleh versi situs yang lebih baru. Muat ulang halaman ini, lalu coba lagi.',
};

/** What the page calls a field, which a file names otherwise. It stands here so that the page’s first script is spared it. */
const WORDS: Readonly<Record<string, string>> = {
  name: 'nama',
  agency: 'instansi',
  by: 'penilai',
  year: 'tahun',
  target: 'target level',
  rubric: 'kode rubrik',
  id: 'tanda pengenal',
  note: 'catatan',
  number: 'nomor',
  date: 'tanggal atau tahun',
  subject: 'perihal',
  part: 'pasal atau bagian',
  page: 'halaman',
  file: 'nama berkas',
  link: 'tautan',
  applied: 'banyak unit yang menerapkan',
  total: 'banyak seluruh unit',
};
/** What is wrong with a file and what to do now, in the reader’s words. */
export const sayFileFault = (fault: FileFault): string => {
  if (fault.kind === 'wrong-shape')
    return `Isi berkas tidak sesuai: ${fault.path.replace(/^\w+(?= pada )/, (name) => WORDS[name] ?? name)} seharusnya ${fault.expected}. Betulkan berkasnya atau ekspor ulang.`;
  if (fault.kind === 'other-rubric')
    return `Berkas ini menilai rubrik lain (${fault.rubric.slice(0, 60)}). Buka halaman penilaian rubrik itu.`;
  return SENTENCES[fault.kind];
};
