const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

/** An ISO day written out: `2026-11-23` → “23 November 2026”. */
export const writeDay = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${String(Number(date))} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
};

/** A calendar month; January is 1. */
export interface Month {
  year: number;
  month: number;
}
