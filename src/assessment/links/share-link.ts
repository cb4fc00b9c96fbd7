import { readCoverage, type Coverage } from '../../domain/estimate/coverage.ts';
import { codeOfPart } from '../../domain/code/code.ts';
import { writeShareFragment } from '../../domain/address/share-fragment.ts';
import { tickedCodes, type Assessment } from '../answers/assessment.ts';
import { ANSWER_FIELDS, restoreLink, type Wholeness } from './restore-link.ts';

/** What a link carries: ticks, figures, target; never notes or evidence (contract §6). */
export interface SharedAnswers {
  /** Null where the link says nothing of ticks, or nothing that can be read. */
  ticked: string[] | null;
  /** Null: no figures; undefined: the link says nothing of them, or nothing that can be read. */
  coverage: Coverage | null | undefined;
  target: number | null;
}

/** `unreadable` names what was not taken, as it came, each shortened to 40 letters. */
export type LinkReading =
  /** No share link, one that lost its beginning, one of another version, one beyond all that the site writes. */
  | { kind: 'none' | 'no-version' | 'newer-version' | 'too-long' }
  | { kind: 'no-answers'; unreadable: string[] }
  | { kind: 'read'; shared: SharedAnswers; unreadable: string[]; wholeness: Wholeness };

/** As many answers as a file may hold. */
const MOST_TICKS = 20_000;
/** Browsers take no longer address. */
const MOST_LETTERS = 2_000_000;

/** `l4-b1-a`, or a whole code of the rubric → `L4-B1-a`; null for a code of another rubric and where it is no code. */
const readPart = (typed: string, rubric: string): string | null => {
  const [instrument, own] = [`${rubric}-`.toLowerCase(), `${rubric.slice(rubric.indexOf('-') + 1)}-`.toLowerCase()];
  const whole = typed.toLowerCase();
  const part = [instrument, own].find((prefix) => whole.startsWith(prefix))?.length ?? 0;
  const match = /^(?!(?:[a-z]+\d{4}[a-z]?|i\d+)-)([a-z]+\d*(?:-[a-z]+\d*)*)-([a-z])$/.exec(whole.slice(part));
  return match?.[1] !== undefined && match[2] !== undefined ? `${match[1].toUpperCase()}-${match[2]}` : null;
};

/** The parts that a link can bring back, and the codes for which it has none: those of hostile files. */
const partsOf = (assessment: Assessment): { parts: string[]; left: string[] } => {
  const prefix = `${assessment.rubric}-`;
  const ticked = [...tickedCodes(assessment)];
  const isShared = (code: string): boolean => {
    const part = code.slice(prefix.length);
    // A code could hold “&target=5”, and one in another case would come back as another code.
    return code.startsWith(prefix) && readPart(part, assessment.rubric) === part;
  };
  return {
    parts: ticked
      .filter(isShared)
      .map((code) => code.slice(prefix.length).toLowerCase())
      .sort(),
    left: ticked.filter((code) => !isShared(code)),
  };
};

/** The ticked codes that a link cannot carry. */
export const listUnshared = (assessment: Assessment): string[] => partsOf(assessment).left;

/** The fragment of a link, without its "#": `v=1&k=…&ada=l2-p-a,l2-b-a&unit=12/34&target=4`. */
export const writeShareLink = (assessment: Assessment): string => {
  const { inForce } = assessment.units;
  return writeShareFragment(
    [
      `ada=${partsOf(assessment).parts.join(',')}`,
      ...(inForce ? [`unit=${String(inForce.applied)}/${String(inForce.total)}`] : []),
      ...(assessment.target === null ? [] : [`target=${String(assessment.target)}`]),
    ].join('&'),
  );
};

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Reads a fragment. Codes that no one knows any more are kept: the scorer shows them. Never throws. */
export const readShareLink = (fragment: string, rubric: string): LinkReading => {
  if (fragment.length > MOST_LETTERS) return { kind: 'too-long' };
  const { fields, unreadable, wholeness } = restoreLink(fragment);
  const version = fields.get('v') ?? '';
  if (/^\d+$/.test(version) && Number(version) > 1) return { kind: 'newer-version' };
  const given = unreadable.join('&');
  // A link of which a program altered the signs, or which was cut or typed by hand, may still show answers.
  const hasAnswers = ['k', ...ANSWER_FIELDS].some((name) => fields.has(name));
  const isShared = hasAnswers || (/\bada\W/.test(given) && /\bl\d-/.test(given));
  if (version !== '1' && isShared) return { kind: 'no-version' };
  // Of a link that was cut in its first sign or two, “v” or “v%3” is left.
  const isStart = /^v[%\d]*$/.test(given);
  if (!fields.has('v')) return isStart ? { kind: 'no-answers', unreadable: [] } : { kind: 'none' };

  const typed = (fields.get('ada') ?? '').split(',').filter((part) => part !== '');
  const parts = typed.map((part) => readPart(part, rubric));
  if (parts.length > MOST_TICKS) return { kind: 'too-long' };
  unreadable.push(...typed.filter((_part, index) => parts[index] === null).map((part) => `ada=${part}`));
  const codes = [...new Set(parts.flatMap((part) => (part === null ? [] : [codeOfPart(rubric, part)])))];
  // Where no code can be read, none is said to be unticked.
  const ticked = !fields.has('ada') || (codes.length === 0 && typed.length > 0) ? null : codes;

  const unit = fields.get('unit');
  const [applied = '', total = '', ...more] = (unit ?? '').split('/');
  const units = readCoverage(applied, total);
  const coverage =
    units.kind === 'valid' && more.length === 0 ? units.coverage : unit === undefined && ticked ? null : undefined;
  if (unit !== undefined && !coverage) unreadable.push(`unit=${unit}`);

  const target = fields.get('target');
  const validTarget = target !== undefined && /^[1-5]$/.test(target);
  if (target !== undefined && !validTarget) unreadable.push(`target=${target}`);

  const shared = { ticked, coverage, target: validTarget ? Number(target) : null };
  const named = unreadable.map(shorten);
  if (ticked === null && !coverage && !validTarget) return { kind: 'no-answers', unreadable: named };
  return { kind: 'read', shared, unreadable: named, wholeness };
};
