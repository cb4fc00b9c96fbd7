import type { AssessedBy } from '../../../assessment/answers/assessment.ts';

/** What the page calls the way in which an assessment is made, and the two ways. */
export const BY_LABEL = 'Cara menilai';
export const BY_NAMES: Record<AssessedBy, string> = { mandiri: 'penilaian mandiri', asesor: 'asesor eksternal' };
