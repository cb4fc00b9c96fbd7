import type { AstroIntegration } from 'astro';
import type { BuildStep } from '../built-site/after-build.ts';
import { parseContent } from '../content/parse-content.ts';
import { readContent } from '../content/read-content.ts';
import { buildSearchFiles } from './build-search-files.ts';

const FOLDER = 'pagefind';

const TYPES: Record<string, string> = {
  js: 'text/javascript',
  json: 'application/json',
  wasm: 'application/wasm',
};

/** Writes the search index (Pagefind) into the built site. */
export const writeSearchIndex: BuildStep = async ({ content, write }) => {
  const files = await buildSearchFiles(content);
  for (const [path, bytes] of files) await write(`${FOLDER}/${path}`, bytes);
  return `${String(files.size)} files`;
};

/** Serves the search index from memory while developing, made from the content itself, since there are no built pages. */
export const serveSearchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:server:setup': ({ server }) => {
      let files: Promise<Map<string, Uint8Array>> | null = null;
      server.watcher.on('change', (path) => {
        if (/[\\/]content[\\/]/.test(path)) files = null;
      });
      // By now the base has been taken off the address.
      server.middlewares.use(`/${FOLDER}`, (request, response, next) => {
        const path = request.url?.slice(1).split('?')[0] ?? '';
        files ??= readContent(server.config.root).then((read) => buildSearchFiles(parseContent(read).content));
        files
          .then((loaded) => {
            const content = loaded.get(path);
            if (!content) {
              next();
              return;
            }
            response.setHeader('content-type', TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
            response.end(content);
          })
          .catch(next);
      });
    },
  },
});
