import { tickedCodes, type Assessment } from '../../assessment/assessment.ts';
import { estimateLevel, type Estimate } from '../../domain/estimate.ts';
import type { ScorerRubric } from '../../domain/scorer-rubric.ts';

/** The estimate for what an assessment says. */
export const estimateAssessment = (rubric: ScorerRubric, assessment: Assessment): Estimate =>
  estimateLevel(rubric, { ticked: tickedCodes(assessment), coverage: assessment.units.inForce });
