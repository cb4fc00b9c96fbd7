import { pathOfCode } from '../domain/code/code.ts';

/** The filled sample assessments as they stand in the content; the content check has read them before. */
const files = import.meta.glob<string>('/content/*/*/contoh.json', { query: '?raw', import: 'default' });

const fileOf = (rubric: string) => `/content/${pathOfCode(rubric)}contoh.json`;

/** Whether a rubric has a filled sample. */
export const hasSample = (rubric: string): boolean => fileOf(rubric) in files;

/** The text of a rubric’s sample. @throws where it has none */
export const getSample = async (rubric: string): Promise<string> => {
  const load = files[fileOf(rubric)];
  if (!load) throw new Error(`There is no content${fileOf(rubric)}.`);
  return load();
};
