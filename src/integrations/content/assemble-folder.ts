import { assembleRubric, type Rubric } from '../../domain/rubric/rubric.ts';
import type { InstrumentFolder } from './parse-content.ts';

/** The rubrics of an instrument’s folder; files that do not fit are left out, they are problems already. */
export const assembleFolder = ({ instrument, indicators }: InstrumentFolder): Rubric[] =>
  indicators.flatMap(({ indicator, levels }) =>
    instrument && indicator
      ? [
          assembleRubric(
            instrument.data,
            indicator.data,
            levels.map(({ data }) => data),
          ),
        ]
      : [],
  );
