const INDENT = 1;
const END = '\n ]\n}\n';

/** The list’s members as they stand in the file, without the brackets. */
const write = (entries: readonly unknown[]): string =>
  JSON.stringify({ entries }, null, INDENT).slice('{\n "entries": ['.length, -'\n ]\n}'.length);

/**
 * Adds members to the list `entries` at the end of a file’s text, and leaves every byte before as it is.
 * @param text the file as it stands; null where there is none yet
 * @param format the file’s `format`, for a new one
 * @throws where the file does not end as these files are written, because then it cannot be only added to
 */
export const appendEntries = (text: string | null, format: string, entries: readonly unknown[]): string => {
  if (entries.length === 0) return text ?? '';
  if (text === null) return `${JSON.stringify({ format, version: 1, entries }, null, INDENT)}\n`;
  if (!text.endsWith(`}${END}`)) {
    throw new Error(
      'Berkas tidak berakhir seperti yang ditulis perintah ini, sehingga tidak dapat hanya ditambah. Ambil kembali berkas itu dari riwayat git.',
    );
  }
  return `${text.slice(0, -END.length)},${write(entries)}${END}`;
};
