import { answerOf, type Answer, type Assessment, type EvidenceEntry } from '../answers/assessment.ts';
import { contentOf } from './compare-assessments.ts';
import { withAnswers } from '../answers/fields.ts';
import { findLimitFault, type LimitFault } from '../files/find-limit-fault.ts';
import { createIdGiver, unitsOf } from '../kept/parse-assessment.ts';
import type { SharedAnswers } from '../links/share-link.ts';

/**
 * An assessment with what a link says of ticks, figures and target; what it says nothing of stays, and so do notes and
 * evidence: a link carries none.
 */
export const applySharedAnswers = (current: Assessment, { ticked, coverage, target }: SharedAnswers): Assessment => {
  const wanted = ticked === null ? null : new Set(ticked);
  const codes = wanted === null ? [] : [...new Set([...current.answers.keys(), ...wanted])];
  const answered = withAnswers(
    current,
    codes.map((code) => [code, { ...answerOf(current, code), ticked: wanted?.has(code) ?? false }] as const),
  );
  const units = coverage === undefined ? current.units : unitsOf(coverage);
  return { ...answered, units, target: target ?? current.target };
};

/** Whether a note has another one in it, as lines of its own: “2025” is more than the end of “12/2025”. */
const holds = (note: string, part: string): boolean => `\n${note}\n`.includes(`\n${part}\n`);

const mergeNotes = (ours: string, theirs: string): string => {
  if (ours === '' || holds(theirs, ours)) return theirs;
  return theirs === '' || holds(ours, theirs) ? ours : `${ours}\n${theirs}`;
};

const mergeEvidence = (ours: readonly EvidenceEntry[], theirs: readonly EvidenceEntry[]): EvidenceEntry[] => {
  const giveId = createIdGiver(ours.map(({ id }) => id));
  const known = new Set(ours.map(contentOf));
  const added = theirs
    .filter((entry) => !known.has(contentOf(entry)))
    .map((entry) => ({ ...entry, id: giveId(entry.id) }));
  return [...ours, ...added];
};

const mergeAnswers = (ours: Answer, theirs: Answer): Answer => ({
  ticked: ours.ticked || theirs.ticked,
  note: mergeNotes(ours.note, theirs.note),
  evidence: mergeEvidence(ours.evidence, theirs.evidence),
});

/**
 * An assessment with what a file adds to it: a tick on either side counts, notes and evidence of both are kept, and
 * figures, year and target are taken where this one has none. Nothing that stood here is lost.
 */
export const mergeImported = (current: Assessment, imported: Assessment): Assessment => {
  const answered = withAnswers(
    current,
    [...imported.answers].map(([code, answer]) => [code, mergeAnswers(answerOf(current, code), answer)] as const),
  );
  return {
    ...answered,
    agency: current.agency || imported.agency,
    year: current.year ?? imported.year,
    target: current.target ?? imported.target,
    units: current.units.applied === '' && current.units.total === '' ? imported.units : current.units,
  };
};

/** A merged assessment, or in what it would be beyond the limits. */
export type Merging = { kind: 'merged'; assessment: Assessment } | { kind: 'refused'; fault: LimitFault };

/** Merges as `mergeImported` does; what would be more than an assessment may hold is refused whole. */
export const mergeWithinLimits = (current: Assessment, imported: Assessment): Merging => {
  const assessment = mergeImported(current, imported);
  const fault = findLimitFault(assessment);
  return fault ? { kind: 'refused', fault } : { kind: 'merged', assessment };
};
