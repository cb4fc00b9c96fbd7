import type { Content } from '../content/parse-content.ts';
import { problemIn, type Problem } from '../content/problem.ts';

/** That a field names a source which there is not; empty where there is. */
export const findSourceProblem = ({ sources }: Content, file: string, field: string, id: string): Problem[] => {
  const remedy = 'Tambahkan sumber itu di sana, atau pakai id yang sudah ada.';
  return Object.hasOwn(sources, id)
    ? []
    : [problemIn(file)(field, `Sumber "${id}" tidak ada di content/sumber.yaml.`, remedy)];
};
