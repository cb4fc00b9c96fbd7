import { changeRecord, isUntouched, markDeleted, nextStamp, type KeptRecord } from '../answers/kept-record.ts';
import { mergeRecords } from './merge-records.ts';
import type { StoreContents } from '../store/store.ts';
import { typeUnits } from '../answers/type-units.ts';

export { mergeRecords };

/** What the page has of its own when what is kept arrives. */
interface Present {
  records: ReadonlyMap<string, KeptRecord>;
  currentId: string;
  /** The assessment that was made before it was known what is kept. */
  first: KeptRecord;
  rubric: string;
  /**
   * Whether what was changed in the first one belongs to the assessment that opens: so while a page is loading. A reader
   * who worked on in it because nothing answered keeps it as an assessment of its own.
   */
  joins: boolean;
}

export interface TakenIn {
  /** What the page shows from now on; `keptBeside`: the reader goes on in an assessment beside those that were kept. */
  shown: { records: Map<string, KeptRecord>; currentId: string; keptBeside: boolean };
  /** The records that hold more than what is kept. */
  unsaved: string[];
}

/** The first assessment of a rubric that is not deleted. */
export const firstLiving = (records: ReadonlyMap<string, KeptRecord>, rubric: string): string | undefined =>
  [...records.values()].find(({ deleted, assessment }) => !deleted && assessment.rubric === rubric)?.id;

/** A record after the changes of another one, of which it knew nothing. Figures that are none leave its pair in force. */
const join = (record: KeptRecord, other: KeptRecord): KeptRecord => {
  const above = nextStamp(record);
  const stamps = new Map([...other.stamps].map(([key, stamp]) => [key, stamp + above]));
  const { units } = other.assessment;
  const assessment = { ...other.assessment, units: units.inForce ? units : typeUnits(record.assessment.units, units) };
  return mergeRecords(record, { ...other, assessment, stamps, deleted: false, deletedStamp: 0 });
};

/** Puts together what is kept, what earlier pages noted and did not see kept, and what was done here meanwhile. Pure. */
export const takeIn = ({ records: kept, currentId: last, noted }: StoreContents, present: Present): TakenIn => {
  const { first, rubric, joins } = present;
  const records = new Map(kept.map((record) => [record.id, record]));
  const unsaved = new Set<string>();
  let keptBeside = false;
  const add = (record: KeptRecord, id = record.id, put = mergeRecords) => {
    const there = records.get(id);
    records.set(id, there ? put(there, record) : record);
    unsaved.add(id);
  };
  const isOpen = (id: string | null) => {
    const record = records.get(id ?? '');
    return record && !record.deleted && record.assessment.rubric === rubric ? record.id : undefined;
  };
  for (const { record, provisional } of noted) if (!provisional || records.has(record.id)) add(record);
  let currentId = isOpen(last) ?? firstLiving(records, rubric) ?? first.id;
  // What was deleted under an earlier page stands in its notes alone: it opens, not the empty one that took its place.
  const empty = present.records.get(currentId) ?? records.get(currentId);
  const back = noted.find(({ record, provisional }) => !provisional && isOpen(record.id) && !isUntouched(record));
  if (back && empty && isUntouched(empty)) {
    if (currentId === first.id) add(markDeleted(empty, true));
    currentId = back.record.id;
  }
  for (const { record, provisional } of noted) if (provisional && !records.has(record.id)) add(record, currentId, join);
  for (const record of present.records.values()) {
    if (isUntouched(record) && (record.id === first.id || record.deletedStamp === 0)) continue;
    if (record.id !== first.id || records.has(first.id)) add(record);
    else if (joins) add(record, currentId, join);
    else {
      keptBeside = true;
      const { assessment } = record;
      const name = assessment.name === first.assessment.name ? `${assessment.name} (2)` : assessment.name;
      add(changeRecord(record, { ...assessment, name }));
    }
  }
  if (!joins || present.currentId !== first.id) currentId = isOpen(present.currentId) ?? currentId;
  return { shown: { records, currentId, keptBeside }, unsaved: [...unsaved] };
};
