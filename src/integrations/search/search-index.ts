import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { parseContent } from '../content/parse-content.ts';
import { readContent } from '../content/read-content.ts';
import { listSearchRecords } from './search-records.ts';

const FOLDER = 'pagefind';

/** Builds the index from the content itself, so that it is there while developing too. */
const buildIndex = async (root: string): Promise<PagefindIndex> => {
  const { content } = parseContent(await readContent(root));
  const { index, errors } = await createIndex({ forceLanguage: 'id' });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join(' ')}`);
  for (const { url, title, content: words, voice, code, level } of listSearchRecords(content)) {
    const added = await index.addCustomRecord({
      url: `/${url}`,
      content: words,
      language: 'id',
      meta: { title, voice, ...(code === null ? {} : { code }) },
      filters: { suara: [voice], ...(level === null ? {} : { level: [String(level)] }) },
    });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join(' ')}`);
  }
  return index;
};

const TYPES: Record<string, string> = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  wasm: 'application/wasm',
};

/** The search index (Pagefind): written into the built site, and served from memory while developing. */
export const searchIndex = (): AstroIntegration => {
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
        const load = async () => {
          const index = await buildIndex(root);
          const { files: built } = await index.getFiles();
          return new Map(built.map(({ path, content }) => [path, content]));
        };
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
          files ??= load();
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
        const index = await buildIndex(root);
        const { errors } = await index.writeFiles({ outputPath: fileURLToPath(new URL(`${FOLDER}/`, dir)) });
        await close();
        if (errors.length > 0) throw new Error(`Pagefind could not write its index: ${errors.join(' ')}`);
        logger.info('index written');
      },
    },
  };
};
