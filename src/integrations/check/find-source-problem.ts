import type { Content } from '../content/parse-content.ts';
import type { Problem } from '../content/problem.ts';

/** That a field names a source which there is not; empty where there is. */
export const findSourceProblem = (content: Content, file: string, field: string, id: string): Problem[] =>
  content.sources.has(id)
    ? []
    : [
        {
          file,
          field,
          message: `Sumber "${id}" tidak ada di content/sumber.yaml.`,
          remedy: 'Tambahkan sumber itu di sana, atau pakai id yang sudah ada.',
        },
      ];
