import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The files of src/pages, with "/" as separator and in order. @param root the project’s root, an absolute path */
export const listRoutes = async (root: string): Promise<string[]> =>
  (await readdir(join(root, 'src/pages'), { recursive: true })).map((name) => name.split(sep).join('/')).sort();
