import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';

/** Where something stands in a file; both count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** @param offset how many letters of the text stand before it */
export const placeAt = (text: string, offset: number): Place => {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

/**
 * Where a field stands in a file: its name there, or what has its number in a list. Of a field that is missing, the
 * nearest one around it; of a code in the ledger, its last entry. JSON is read as the YAML that it also is.
 * @param head the file without its body
 * @param field as a problem names it, such as `items[2].quote`
 */
export const findPlace = (head: string, field: string): Place => {
  const document = parseDocument(head, { logLevel: 'silent' });
  let node: unknown = document.contents;
  // No field has a name in capitals, every code has.
  const entry = /^[A-Z]/.test(field) ? head.lastIndexOf(`"${field}"`) : -1;
  let offset = Math.max(document.contents?.range[0] ?? 0, entry);
  for (const key of field.split(/[.[\]]+/).filter((part) => part !== '')) {
    if (isAlias(node)) node = node.resolve(document);
    const pair = isMap(node) ? node.items.find(({ key: name }) => isScalar(name) && String(name.value) === key) : null;
    const found: unknown = isSeq(node) ? node.items[Number(key)] : pair?.key;
    if (!isNode(found)) break;
    offset = found.range?.[0] ?? offset;
    node = pair ? pair.value : found;
  }
  return placeAt(head, offset);
};
