import { createHash } from 'node:crypto';

/**
 * The id of a release: a hash of all that its worker answers with, packed or visited, and of the worker itself. Pictures are
 * left out, as the worker leaves them out.
 * @param files the paths of all built files below the base; their order says nothing
 */
export const makeReleaseId = async (
  worker: string,
  files: readonly string[],
  read: (path: string) => Promise<Uint8Array>,
): Promise<string> => {
  const hash = createHash('sha256').update(worker);
  for (const path of [...files].sort())
    if (!path.endsWith('.png'))
      hash.update(`\n${path}\n`).update(
        createHash('sha256')
          .update(await read(path))
          .digest(),
      );
  return hash.digest('hex').slice(0, 12);
};
