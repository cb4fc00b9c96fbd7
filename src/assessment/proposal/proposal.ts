import { answerOf, type Answer, type Assessment, type Lists, type Row } from '../answers/assessment.ts';
import { LISTS, withAnswers } from '../answers/fields.ts';
import { findLimitFault, type LimitFault } from '../files/find-limit-fault.ts';
import { unitsOf } from '../kept/parse-assessment.ts';
import { contentOf } from '../kept/read-evidence.ts';
import { createIdGiver } from '../kept/read-rows.ts';
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

const mergeAnswers = (ours: Answer, theirs: Answer): Answer => ({
  ...theirs,
  ...ours,
  ticked: ours.ticked || theirs.ticked,
  note: mergeNotes(ours.note, theirs.note),
});

/** A row with the ids in it replaced by those that their rows have now. */
const renameIn = <Given extends object>(row: Given, names: ReadonlyMap<string, string>): Given => {
  const rename = (id: string) => names.get(id) ?? id;
  return {
    ...row,
    ...('document' in row ? { document: rename(String(row.document)) } : {}),
    ...('documents' in row ? { documents: (row.documents as readonly string[]).map(rename) } : {}),
    ...('basis' in row ? { basis: (row.basis as readonly string[]).map(rename) } : {}),
  };
};

const sayRow = (row: Row): string => JSON.stringify({ ...row, id: '' });

/**
 * The lists of both. A document that says the same as one here proves what either proves; any other row that says the same
 * as one here is there already. The Penjelasan is taken where there is none here: two make no text.
 */
const mergeLists = (ours: Assessment, theirs: Assessment): Lists => {
  const giveId = createIdGiver(LISTS.flatMap((list) => ours[list].map(({ id }) => id)));
  const names = new Map<string, string>();
  const documents = new Map(ours.documents.map((document) => [document.id, document]));
  const known = new Map(ours.documents.map((document) => [contentOf(document), document.id]));
  for (const document of theirs.documents) {
    const id = known.get(contentOf(document)) ?? giveId(document.id);
    const there = documents.get(id);
    names.set(document.id, id);
    documents.set(
      id,
      there ? { ...there, items: [...new Set([...there.items, ...document.items])] } : { ...document, id },
    );
  }
  const mergeRows = (list: (typeof LISTS)[number]) => {
    const rows = ours[list];
    if (list === 'explanation' && rows.length > 0) return rows;
    const there = new Set(rows.map(sayRow));
    const added = theirs[list]
      .map((row) => renameIn(row, names))
      .filter((row) => !there.has(sayRow(row)))
      .map((row) => {
        const id = giveId(row.id);
        names.set(row.id, id);
        return { ...row, id };
      });
    return [...rows, ...added];
  };
  const others = LISTS.filter((list) => list !== 'documents').map((list) => [list, mergeRows(list)] as const);
  return { ...ours, ...Object.fromEntries(others), documents: [...documents.values()] };
};

/**
 * An assessment with what a file adds to it: a tick on either side counts, notes and rows of both are kept, and figures,
 * year and target are taken where this one has none. Nothing that stood here is lost.
 */
export const mergeImported = (current: Assessment, imported: Assessment): Assessment => {
  const answered = withAnswers(
    current,
    [...imported.answers].map(([code, answer]) => [code, mergeAnswers(answerOf(current, code), answer)] as const),
  );
  const { reached, target } = current.coverageTarget;
  return {
    ...answered,
    ...mergeLists(answered, imported),
    agency: current.agency || imported.agency,
    year: current.year ?? imported.year,
    target: current.target ?? imported.target,
    units: current.units.applied === '' && current.units.total === '' ? imported.units : current.units,
    splp: current.splp ?? imported.splp,
    issues: current.issues ?? imported.issues,
    coverageTarget: reached + target === '' ? imported.coverageTarget : current.coverageTarget,
    reviewed: current.reviewed || imported.reviewed,
    explanationLevel: current.explanationLevel ?? imported.explanationLevel,
    others: { ...imported.others, ...current.others },
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
