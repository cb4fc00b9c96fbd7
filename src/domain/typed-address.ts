/** Each layer is what one program on the way did; more of them than this were made by nobody’s messenger. */
const MOST_LAYERS = 8;

const REFERENCES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

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

const decodeReference = (whole: string, name: string | undefined, decimal: string | undefined, hex = ''): string => {
  if (name !== undefined) return REFERENCES[name.toLowerCase()] ?? whole;
  const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
  return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
};

/**
 * Undoes what messengers, mail programs and hosts do to an address: escapes (`%23`, also of escapes), HTML’s references
 * (`&amp;`, `&#038;`, also of references, and `&amp` without its ";"), blanks, line ends and signs that nobody sees, and
 * typographic hyphens. It never throws, and takes time in proportion to the text.
 */
export const decodeAddress = (address: string): string => {
  let text = address;
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const decoded = text
      .replace(/(?:%[0-9a-f]{2})+/gi, decodeBytes)
      .replace(/[\s\p{Cf}]/gu, '')
      // A number without its end may go on behind what a later layer takes out.
      .replace(/&(?:(amp|lt|gt|quot|apos|nbsp);?|#(\d{1,7});|#x([0-9a-f]{1,6});)/gi, decodeReference);
    if (decoded === text) break;
    text = decoded;
  }
  return text.replace(/[\p{Pd}\u2212]/gu, '-');
};
