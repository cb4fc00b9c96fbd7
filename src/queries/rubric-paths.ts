import { pathOfCode } from '../domain/code/code.ts';
import { listRubrics } from './rubrics.ts';

/** The static paths of a route that stands once below each indicator, with its rubric as a prop. */
export const rubricPaths = async () =>
  (await listRubrics()).map((rubric) => {
    const [instrument = '', indicator = ''] = pathOfCode(rubric.code).split('/');
    return { params: { instrument, indicator }, props: { rubric } };
  });
