import type { Assessment } from '../../../assessment/answers/assessment.ts';
import { findLimitFault, sayLimitFault } from '../../../assessment/files/find-limit-fault.ts';
import { isYear, YEAR_RULE } from '../../../assessment/files/year.ts';

/**
 * Why an assessment is not written as a file, and what to do now; null where it can be. Whatever the page writes, it must
 * read (contract §6). Only what was kept by an earlier version, or by several tabs together, can be so.
 */
export const sayUnwritable = (assessment: Assessment): string | null => {
  const { year } = assessment;
  if (year !== null && !isYear(year))
    return `Tidak diunduh: tahun penilaian ini ${year}, padahal harus ${YEAR_RULE}. Betulkan tahunnya lewat “Penilaian”, lalu unduh lagi.`;
  const fault = findLimitFault(assessment);
  return (
    fault &&
    `Tidak diunduh: penilaian ini memuat ${sayLimitFault(fault)}; berkasnya tidak akan dapat dibaca kembali. Hapus yang tidak diperlukan, lalu unduh lagi. Jawaban Anda tidak berubah.`
  );
};
