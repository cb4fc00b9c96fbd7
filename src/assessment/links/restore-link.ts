import { isCheckOf } from '../../domain/address/share-fragment.ts';
import { decodeAddress } from '../../domain/address/typed-address.ts';

/** The fields of a share link that say something of an assessment. */
export const ANSWER_FIELDS = ['ada', 'unit', 'target'] as const;
const FIELDS: ReadonlySet<string> = new Set(['v', 'k', ...ANSWER_FIELDS]);

/**
 * How much of the link arrived: `whole`: its check is that of its fields · `broken`: it is not, something is missing or
 * another · `unknown`: it has no check, as links of the site’s first versions.
 */
export type Wholeness = 'whole' | 'broken' | 'unknown';

/** A link taken apart; `unreadable` are the pieces that are no field, or another value of one. */
export interface RestoredLink {
  fields: ReadonlyMap<string, string>;
  unreadable: string[];
  wholeness: Wholeness;
}

/** Where a link ends: what stands behind its last letter, digit or "=" was put there by others. */
const endOf = (text: string): number => {
  let end = text.length;
  while (end > 0 && !/[a-z\d=]/.test(text[end - 1] ?? '')) end -= 1;
  return end;
};

/** Mail in quoted-printable writes "=3D" for "=", and "=" at the end of a line that goes on in the next. */
const decodeQuotedPrintable = (text: string): string =>
  /(?:^|&)v=3d/.test(text)
    ? text
        .replace(/=(?!23|26|2c|2d|2f|3d)/g, '')
        .replace(/=(..)/g, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** The link’s own letters: what stands around them is left out. */
const trim = (text: string): string => decodeQuotedPrintable(text.slice(0, endOf(text)).replace(/^[^a-z]+/, ''));

/** What no link of this version holds: a mail’s marks at the beginning of lines, the tags of a page, an editor’s own signs. */
const FOREIGN = /<[^<>]*>|[^a-z\d=&,/-]/g;
/** A link as the site writes it, at the start of a text that goes on with something else. */
const WRITTEN = /^v=1&k=[a-z\d]+(?:&ada=[a-z\d,-]*)?(?:&unit=\d+\/\d+)?(?:&target=[1-5])?/;

/** A link with what follows it, as two texts. */
const splitOff = (text: string): string[] => {
  const [link = ''] = WRITTEN.exec(text) ?? [];
  return [link, text.slice(link.length)];
};

/**
 * Holds the check against all that came, since a later version may write more fields, and against this version’s fields
 * alone, since some programs put their own behind them.
 */
const wholenessOf = (pieces: readonly string[], fields: ReadonlyMap<string, string>): Wholeness => {
  const check = fields.get('k');
  if (check === undefined) return 'unknown';
  const all = pieces.filter((piece) => !/^[vk]=/.test(piece));
  const known = ANSWER_FIELDS.filter((name) => fields.has(name)).map((name) => `${name}=${fields.get(name) ?? ''}`);
  return [all, known].some((texts) => isCheckOf(check, texts.join('&'))) ? 'whole' : 'broken';
};

const takeApart = (texts: readonly string[]): RestoredLink => {
  const pieces = texts.flatMap((text) => text.split(/[&?#]/)).filter((piece) => piece !== '');
  const fields = new Map<string, string>();
  const unreadable: string[] = [];
  for (const piece of pieces) {
    const [, key = '', value = ''] = /^([a-z]+)=(.*)$/.exec(piece) ?? [];
    if (!FIELDS.has(key) || (fields.has(key) && fields.get(key) !== value)) unreadable.push(piece);
    else fields.set(key, value);
  }
  return { fields, unreadable, wholeness: wholenessOf(pieces, fields) };
};

const isProven = ({ fields, wholeness }: RestoredLink): boolean => fields.has('v') && wholeness === 'whole';

/**
 * Takes a fragment apart as it was before it went on its way. What programs put into it or behind it is told from what
 * was lost by the check alone: a reading without what no link holds counts only where its check proves it. Never throws.
 */
export const restoreLink = (fragment: string): RestoredLink => {
  const text = decodeAddress(fragment).toLowerCase();
  const [plain, cleaned] = [trim(text), trim(text.replace(FOREIGN, ''))];
  const asItCame = takeApart([plain]);
  if (isProven(asItCame)) return asItCame;
  const others = cleaned === plain ? [splitOff(plain)] : [[cleaned], splitOff(plain), splitOff(cleaned)];
  return others.map(takeApart).find(isProven) ?? asItCame;
};
