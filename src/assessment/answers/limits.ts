/**
 * What an assessment may hold, in one place: reading a file, merging, adding, typing and writing hold to it alike, so that
 * whatever the page writes, it reads (contract §6). The numbers are no smaller than what a file of an earlier version
 * could hold (10 MB, 20,000 entries), since such files are read for ever. No text has a limit of its own for that reason:
 * one note may fill the whole size.
 */

/** So many codes with an answer. */
export const MOST_CODES = 20_000;
/** So many rows in all lists together: documents, units, and the rest. */
export const MOST_ROWS = 20_000;
/** So large, in bytes, may be what a report carries of an assessment; the file itself is never larger than that. */
export const MOST_DATA_BYTES = 20_000_000;
/**
 * So many bytes of a file are read: all of a file as large as it may be, and of a report the front, where its data
 * stands. What stands behind that is only words for people, and may be of any size.
 */
export const MOST_FILE_BYTES = 24_000_000;

/**
 * What lies in the browser is read up to ten times of that, so that two tabs whose answers are beyond the limits only
 * together do not lose them; a list that is said to be endless is still refused before time is spent on it.
 */
export const MOST_STORED = 200_000;
