import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseContent } from '../content/parse-content.ts';
import { readContent } from '../content/read-content.ts';
import { buildSearchFiles } from './build-search-files.ts';

const FOLDER = 'pagefind';

const TYPES: Record<string, string> = {
  js: 'text/javascript',
  json: 'application/json',
  wasm: 'application/wasm',
};

/** The search index (Pagefind): written into the built site, and served from memory while developing. */
export const searchIndex = (): AstroIntegration => {
  let root = '';
  let base = '/';
  // From the content itself, so that the index is there while developing too.
  const build = async () => buildSearchFiles(parseContent(await readContent(root)).content);
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
          files ??= build();
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
      'astro:build:done': async ({ dir, logger }) => {
        for (const [path, content] of await build()) {
          const file = fileURLToPath(new URL(`${FOLDER}/${path}`, dir));
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        logger.info('index written');
      },
    },
  };
};
