import { getEntry } from 'astro:content';
import { pathOfCode } from '../domain/code/code.ts';
import type { LensSource } from '../model/lens.ts';

/** How other wordings judge a rubric’s answers, as its file stands; null where there is none. */
export const findLens = async (rubric: string): Promise<LensSource | null> =>
  (await getEntry('lenses', `${pathOfCode(rubric)}lensa`))?.data ?? null;
