const DAY = new Intl.DateTimeFormat('id', { day: 'numeric', month: 'long', year: 'numeric' });

/** A moment in the reader’s own time, written out: “23 November 2026 pukul 10.32”. */
export const writeMoment = (at: number): string => {
  const moment = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${DAY.format(moment)} pukul ${two(moment.getHours())}.${two(moment.getMinutes())}`;
};
