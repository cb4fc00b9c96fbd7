import { pathOfCode } from '../domain/code/code.ts';
import { listNodes } from '../domain/rubric/nodes.ts';
import { listRubrics } from './rubrics.ts';

/** The static paths of a route that stands once below each code of an indicator, with its rubric and node as props. */
export const nodePaths = async () =>
  (await listRubrics()).flatMap((rubric) =>
    listNodes(rubric).map((node) => {
      const [instrument = '', indicator = '', ...rest] = pathOfCode(node.code).split('/');
      return { params: { instrument, indicator, part: rest.filter(Boolean).join('/') }, props: { rubric, node } };
    }),
  );

/** Those of the levels’ own route, whose pages have styles of their own. */
export const levelPaths = async () =>
  (await nodePaths())
    .filter(({ props }) => props.node.type === 'level')
    .map(({ params: { part, ...params }, props }) => ({ params: { ...params, level: part }, props }));

/** Those of the route of all other codes. */
export const otherNodePaths = async () => (await nodePaths()).filter(({ props }) => props.node.type !== 'level');
