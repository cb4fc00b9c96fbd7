import { fileURLToPath } from 'node:url';
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
export const serveSearchIndex = (): AstroIntegration => {
  let root = '';
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server, logger }) => {
        const prefix = `${base}${FOLDER}/`;
        let files: Promise<Map<string, Uint8Array>> | null = null;
        server.watcher.on('change', (path) => {
          if (/[\\/]content[\\/]/.test(path)) files = null;
        });
        server.middlewares.use((request, response, next) => {
          // By now the base has been taken off `url`; `originalUrl` is the address as it was asked for.
          const path = (request.originalUrl ?? request.url ?? '').split('?')[0] ?? '';
          if (!path.startsWith(prefix)) {
            next();
            return;
          }
          files ??= readContent(root).then((read) => buildSearchFiles(parseContent(read).content));
          files.then(
            (loaded) => {
              const content = loaded.get(path.slice(prefix.length));
              if (!content) {
                next();
                return;
              }
              response.setHeader(
                'content-type',
                TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
              );
              response.end(content);
            },
            (error: unknown) => {
              logger.error(String(error));
              next();
            },
          );
        });
      },
    },
  };
};
