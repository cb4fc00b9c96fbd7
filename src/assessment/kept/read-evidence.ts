import type { EvidenceDocument } from '../answers/assessment.ts';
import { createIdGiver, readRows } from './read-rows.ts';
import { readFields, type Fields } from './read-shape.ts';

/** What a document says, whatever its id, the items that it proves and the order of its fields. */
export const contentOf = (document: EvidenceDocument): string => {
  const content = Object.entries(document).filter(([field]) => field !== 'id' && field !== 'items');
  return JSON.stringify(content.sort(([a], [b]) => (a < b ? -1 : 1)));
};

const saysNothing = (document: EvidenceDocument): boolean =>
  Object.entries(document).every(([field, text]) => field === 'id' || field === 'items' || text === '');

/** Where a piece of evidence of an earlier version went: from its item’s code and its id there to its document’s id. */
export type Moved = ReadonlyMap<string, string>;
export const keyOfEvidence = (code: string, id: string): string => `${code} ${id}`;

/**
 * The evidence that earlier versions kept within each answer, as documents behind the given ones (contract §6). What says
 * the same at several items is one document that proves them all; nothing is dropped.
 * @throws ShapeFault
 */
export const moveEvidence = (
  answers: Fields,
  given: readonly EvidenceDocument[],
): { documents: EvidenceDocument[]; moved: Moved } => {
  const byContent = new Map<string, EvidenceDocument>();
  const found: EvidenceDocument[] = [];
  const moved = new Map<string, string>();
  const giveId = createIdGiver(given.map(({ id }) => id));
  for (const [code, answer] of answers) {
    const path = `butir ${code.slice(0, 80)}`;
    const evidence = new Map([['documents', readFields(answer, path).get('evidence')]]);
    for (const entry of readRows(evidence, 'documents', path)) {
      const content = contentOf(entry);
      const there = saysNothing(entry) ? undefined : byContent.get(content);
      const document = there ?? { ...entry, id: giveId(entry.id), items: [] };
      document.items = [...new Set([...document.items, ...entry.items, code])];
      if (!there) found.push(document);
      byContent.set(content, document);
      moved.set(keyOfEvidence(code, entry.id), document.id);
    }
  }
  return { documents: [...given, ...found], moved };
};
