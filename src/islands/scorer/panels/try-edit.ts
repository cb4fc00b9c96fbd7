import type { Assessment } from '../../../assessment/answers/assessment.ts';
import { findGrowthFault, type LimitFault } from '../../../assessment/files/find-limit-fault.ts';

/** Changes an assessment, unless it would then be beyond the limits: then it says how, and nothing changes. */
export const tryEdit = (
  onEdit: (change: (assessment: Assessment) => Assessment) => void,
  change: (assessment: Assessment) => Assessment,
): LimitFault | null => {
  let fault: LimitFault | null = null;
  onEdit((before) => {
    const after = change(before);
    fault = findGrowthFault(before, after);
    return fault ? before : after;
  });
  return fault;
};
