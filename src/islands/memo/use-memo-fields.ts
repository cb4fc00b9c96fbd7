import { useEffect, useRef, useState } from 'preact/hooks';
import { loadMemoFields, saveMemoField } from '../../collection/memo/memo-fields.ts';
import { sayStoreFault, toStoreFault } from '../../database/faults/store-fault.ts';
import { MEMO_FIELD_NAMES, type MemoFieldName, type MemoFields } from '../../domain/memo/memo.ts';

const EMPTY = Object.fromEntries(MEMO_FIELD_NAMES.map((name) => [name, ''])) as unknown as MemoFields;

/** Whether what is typed is safe; `words` says why not, and what that means. */
export type FieldKeeping = { kind: 'loading' | 'kept' | 'saving' } | { kind: 'unsaved'; words: string };

/** The memo’s fields as typed, kept in this browser letter by letter, so that they survive a reload. */
export const useMemoFields = (
  memo: string,
): {
  fields: MemoFields;
  keeping: FieldKeeping;
  type: (name: MemoFieldName, value: string) => void;
} => {
  const [fields, setFields] = useState(EMPTY);
  const [keeping, setKeeping] = useState<FieldKeeping>({ kind: 'loading' });
  /** What is still to be kept, the latest value of each field. */
  const waiting = useRef(new Map<MemoFieldName, string>());
  const working = useRef(false);

  const fail = (error: unknown) => {
    setKeeping({ kind: 'unsaved', words: sayStoreFault(toStoreFault(error).kind) });
  };
  const save = async () => {
    if (working.current) return;
    working.current = true;
    setKeeping({ kind: 'saving' });
    try {
      for (let [next] = waiting.current; next; [next] = waiting.current) {
        const [name, value] = next;
        await saveMemoField(memo, name, value);
        // What was typed meanwhile is kept in its turn.
        if (waiting.current.get(name) === value) waiting.current.delete(name);
      }
      setKeeping({ kind: 'kept' });
    } catch (error) {
      fail(error);
    } finally {
      working.current = false;
    }
  };

  useEffect(() => {
    loadMemoFields(memo).then((kept) => {
      setFields((typed) => {
        const name = (field: MemoFieldName) => [field, waiting.current.get(field) ?? kept(field) ?? typed[field]];
        return Object.fromEntries(MEMO_FIELD_NAMES.map(name)) as MemoFields;
      });
      setKeeping((before) => (before.kind === 'loading' ? { kind: 'kept' } : before));
    }, fail);
  }, [memo]);

  return {
    fields,
    keeping,
    type: (name, value) => {
      setFields((before) => ({ ...before, [name]: value }));
      waiting.current.set(name, value);
      void save();
    },
  };
};
