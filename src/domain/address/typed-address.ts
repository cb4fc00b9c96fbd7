/** Each layer is what one program on the way did; more of them than this were made by nobody’s messenger. */
const MOST_LAYERS = 8;

/** With what each means; programs that escape every sign write those of the second line. */
const REFERENCES = new Map(
  [
    ...'amp& lt< gt> quot" apos\' nbsp\u00a0 shy\u00ad'.split(' '),
    ...'num# comma, equals= sol/ hyphen- dash- ndash-'.split(' '),
  ].map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);

/** Bytes that are no UTF-8, such as a quote of Windows-1252, become U+FFFD; the letters beside them are read. */
const decodeBytes = (escapes: string): string => {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes.replace(/%(..)/g, (_escape, hex: string) => {
      const byte = Number.parseInt(hex, 16);
      return byte < 0x80 ? String.fromCharCode(byte) : '\ufffd';
    });
  }
};

const decodeReference = (whole: string, old?: string, name = old, decimal?: string, hex = ''): string => {
  if (name !== undefined) return REFERENCES.get(name.toLowerCase()) ?? whole;
  const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
  return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
};

/** The sign of a keyboard of East Asia as that of the others. */
const narrow = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

const decodeUnit = (_whole: string, hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

/**
 * Undoes what messengers, mail programs and hosts do to an address: escapes (`%23`, also of escapes, JSON’s `\u0026` and
 * the `\&` of Markdown and TeX), HTML’s references (`&amp;`, `&#038;`, also of references, and `&amp` without its ";"),
 * blanks, line ends and signs that nobody sees, full-width signs, and typographic hyphens and fractions. It never throws,
 * and takes time in proportion to the text.
 */
export const decodeAddress = (address: string): string => {
  let text = address;
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const decoded = text
      .replace(/(?:%[0-9a-f]{2})+/gi, decodeBytes)
      .replace(/\\u([0-9a-f]{4})/gi, decodeUnit)
      .replace(/[\uff01-\uff5e]/g, narrow)
      .replace(/[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]|\\(?=[^\w\s])/gu, '')
      // A number without its end may go on behind what a later layer takes out; names that HTML has always had, need none.
      .replace(
        /&(?:(amp|lt|gt|quot|apos|nbsp|shy);?|(num|comma|equals|sol|hyphen|n?dash);|#(\d{1,7});|#x([0-9a-f]{1,6});)/gi,
        decodeReference,
      );
    if (decoded === text) break;
    text = decoded;
  }
  return text.replace(/[\p{Pd}\u2043\u2212]/gu, '-').replace(/[\u2044\u2215]/g, '/');
};
