import { readCoverage, type Coverage } from '../domain/coverage.ts';
import { codeOfPart } from '../domain/code.ts';
import { tickedCodes, type Assessment } from './assessment.ts';

/** What a link carries: ticks, figures, target; never notes or evidence (contract §6). */
export interface SharedAnswers {
  /** Null where the link says nothing of ticks. */
  ticked: string[] | null;
  /** Null: no figures; undefined: the link says nothing of them, or nothing that can be read. */
  coverage: Coverage | null | undefined;
  target: number | null;
}

export type LinkReading =
  { kind: 'none' | 'no-version' | 'newer-version' } | { kind: 'read'; shared: SharedAnswers; unreadable: string[] };

/** `l4-b1-a` → `L4-B1-a`; null where it has not the form of a part. */
const readPart = (typed: string): string | null => {
  const match = /^([a-z]+\d*(?:-[a-z]+\d*)*)-([a-z])$/i.exec(typed.trim());
  return match?.[1] !== undefined && match[2] !== undefined
    ? `${match[1].toUpperCase()}-${match[2].toLowerCase()}`
    : null;
};

/** The fragment of a link, without its "#": `v=1&ada=l2-p-a,l2-b-a&unit=12/34&target=4`. */
export const writeShareLink = (assessment: Assessment): string => {
  const prefix = `${assessment.rubric}-`;
  const parts = [...tickedCodes(assessment)]
    .filter((code) => code.startsWith(prefix))
    .map((code) => code.slice(prefix.length).toLowerCase())
    // A code of a hostile file could hold “&target=5”; what no link can bring back stands in none.
    .filter((part) => readPart(part) !== null);
  const { inForce } = assessment.units;
  return [
    'v=1',
    `ada=${parts.sort().join(',')}`,
    ...(inForce ? [`unit=${String(inForce.applied)}/${String(inForce.total)}`] : []),
    ...(assessment.target === null ? [] : [`target=${String(assessment.target)}`]),
  ].join('&');
};

const ANSWER_FIELDS = ['ada', 'unit', 'target'] as const;

/** Reads a fragment. Codes that no one knows any more are kept: the scorer shows them. Never throws. */
export const readShareLink = (fragment: string, rubric: string): LinkReading => {
  const fields = new URLSearchParams(fragment.replace(/^#/, '').slice(0, 20_000));
  const version = fields.get('v');
  // A link that was cut or typed by hand may carry answers without saying of which version they are.
  if (version === null) return { kind: ANSWER_FIELDS.some((name) => fields.has(name)) ? 'no-version' : 'none' };
  if (version !== '1') return { kind: 'newer-version' };
  const ada = fields.get('ada');
  const typed = (ada ?? '').split(',').filter((part) => part.trim() !== '');
  const parts = typed.map((part) => [part, readPart(part)] as const);
  const unreadable = parts.flatMap(([part, read]) => (read === null ? [`ada=${part.slice(0, 40)}`] : []));
  const [applied = '', total = ''] = (fields.get('unit') ?? '').split('/');
  const units = readCoverage(applied, total);
  if (units.kind === 'fault') unreadable.push(`unit=${(fields.get('unit') ?? '').slice(0, 40)}`);
  const target = fields.get('target');
  const validTarget = target !== null && /^[1-5]$/.test(target);
  if (target !== null && !validTarget) unreadable.push(`target=${target.slice(0, 40)}`);
  return {
    kind: 'read',
    shared: {
      ticked:
        ada === null
          ? null
          : [...new Set(parts.flatMap(([, read]) => (read === null ? [] : [codeOfPart(rubric, read)])))],
      coverage: units.kind === 'valid' ? units.coverage : units.kind === 'empty' && ada !== null ? null : undefined,
      target: validTarget ? Number(target) : null,
    },
    unreadable,
  };
};
