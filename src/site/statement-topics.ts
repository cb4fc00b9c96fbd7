import type { Statement } from '../model/statement.ts';

/** The groups in which statements stand on a page, in their order: the heading and its fragment. */
export const STATEMENT_TOPICS: Record<Statement['topic'], { heading: string; id: string }> = {
  edition: { heading: 'Perbedaan antarpedoman', id: 'catatan-edisi' },
  mistake: { heading: 'Kekeliruan yang tercatat', id: 'kekeliruan' },
  practice: { heading: 'Saat penilaian', id: 'saat-penilaian' },
  fact: { heading: 'Keterangan tambahan', id: 'latar' },
};
