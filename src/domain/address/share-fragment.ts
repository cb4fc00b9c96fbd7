/**
 * What stands behind the "#" of a share link (contract §6): `v=1&k=<check>&ada=l2-p-a&unit=12/34&target=4`. The check
 * stands before the fields that it is made of, so that a link which lost its end still carries it, or visibly only a part.
 */

/** Five digits of base 36 tell a link that was cut or altered in all but one of 60 million cases. */
const CHECK_DIGITS = 5;

/** CRC-32 (ISO 3309, as in gzip) of a text’s UTF-8, from 0 to 2^32 - 1. */
const crc32 = (text: string): number => {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
};

/** The check of some fields. Their case has no say, since some programs change it and none of them means another by it. */
const checkOf = (fields: string): string =>
  (crc32(fields.toLowerCase()) % 36 ** CHECK_DIGITS).toString(36).padStart(CHECK_DIGITS, '0');

/** The fragment that carries some fields, without its "#". @param fields such as `ada=l2-p-a&target=4` */
export const writeShareFragment = (fields: string): string => `v=1&k=${checkOf(fields)}&${fields}`;

/** Whether a check is that of these fields. */
export const isCheckOf = (check: string, fields: string): boolean => check.toLowerCase() === checkOf(fields);
