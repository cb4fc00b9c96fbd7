/** What browsers of Chromium’s kind tell of the line; others tell nothing, and are taken to be on a line without a meter. */
interface Line {
  saveData?: boolean;
  /** Only phones tell. */
  type?: string;
  effectiveType?: string;
}

const { connection } = navigator as Navigator & { connection?: Line };

/** Whether the reader saves data, pays by the megabyte or waits for every kilobyte: then nothing is fetched ahead. */
export const isSparing =
  connection?.saveData === true || connection?.type === 'cellular' || /2g/.test(connection?.effectiveType ?? '');
