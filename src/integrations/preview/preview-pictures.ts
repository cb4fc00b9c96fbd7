import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PREVIEW_FILE } from '../../site/preview.ts';
import { sha256 } from '../../site/sha256.ts';
import { assembleFolder } from '../content/assemble-folder.ts';
import { parseContent } from '../content/parse-content.ts';
import { readContent } from '../content/read-content.ts';
import { composePreview } from './compose-preview.ts';
import { loadPainter } from './draw-preview.ts';
import { listPreviews, type PreviewedPage } from './list-previews.ts';
import { findPreviewedPage } from './read-previewed-page.ts';

/**
 * Raised by whoever changes what draws a composed preview (fonts, packages, the encoder): kept pictures are stale then.
 * What is composed, its words and its layout, is part of the hash by itself.
 */
const DRAWING_VERSION = 1;

const CACHE = 'node_modules/.cache/pratinjau/';

/**
 * Draws the preview picture of every page that names one, 1200×630, below the page’s own address. What was drawn before
 * is kept under the hash of what it shows, so that a build draws only what is new.
 */
export const previewPictures = (): AstroIntegration => {
  let root = new URL('file:///');
  return {
    name: 'preview-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        // For sites whose pictures are nobody’s concern, such as those of the scale bench.
        if (process.env['PREVIEW_PICTURES'] === 'none') {
          logger.info('left out, as PREVIEW_PICTURES=none asks');
          return;
        }
        // One after the other: all pages of a large site at once do not fit in memory.
        const found: PreviewedPage[] = [];
        for (const { pathname } of pages) {
          const file = new URL(pathname === '' || pathname.endsWith('/') ? `${pathname}index.html` : pathname, dir);
          const page = findPreviewedPage(pathname, await readFile(file, 'utf8').catch(() => ''));
          if (page) found.push(page);
        }
        const { content } = parseContent(await readContent(fileURLToPath(root)));
        const previews = listPreviews(found, content.instruments.flatMap(assembleFolder));
        const cache = new URL(CACHE, root);
        await mkdir(cache, { recursive: true });
        let paint: Awaited<ReturnType<typeof loadPainter>> | null = null;
        let drawn = 0;
        const start = performance.now();
        for (const { path, preview } of previews) {
          const composed = composePreview(preview);
          const kept = new URL(`${sha256(JSON.stringify([DRAWING_VERSION, composed]))}.png`, cache);
          let picture: Uint8Array | null = await readFile(kept).catch(() => null);
          if (!picture) {
            paint ??= await loadPainter(fileURLToPath(root));
            picture = await paint(composed);
            await writeFile(kept, picture);
            drawn += 1;
          }
          await writeFile(new URL(`${path}${PREVIEW_FILE}`, dir), picture);
        }
        logger.info(
          `${String(previews.length)} pictures: ${String(drawn)} drawn, ${String(previews.length - drawn)} kept, ` +
            `in ${String(Math.round(performance.now() - start))} ms`,
        );
      },
    },
  };
};
