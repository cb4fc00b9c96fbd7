import type { Statement } from '../model/statement.ts';

/** The groups in which statements stand on a page, in their order: the heading and its fragment. */
export const STATEMENT_TOPICS: Record<Statement['topic'], { heading: string; id: string }> = {
  edition: { heading: 'Catatan edisi', id: 'catatan-edisi' },
  mistake: { heading: 'Kekeliruan yang perlu dihindari', id: 'kekeliruan' },
  practice: { heading: 'Saat penilaian', id: 'saat-penilaian' },
  fact: { heading: 'Latar', id: 'latar' },
};
