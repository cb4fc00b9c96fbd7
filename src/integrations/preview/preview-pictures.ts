import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PREVIEW_FILE } from '../../site/preview.ts';
import { sha256 } from '../../text/sha256.ts';
import type { BuildStep } from '../built-site/after-build.ts';
import { rubricsOf } from '../content/parse-content.ts';
import { composePreview } from './compose-preview.ts';
import { loadPainter } from './draw-preview.ts';
import { findPreviewedPage, listPreviews, type PreviewedPage } from './list-previews.ts';

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
export const drawPreviews: BuildStep = async ({ root, folder, content, pages, write }) => {
  // For sites whose pictures are nobody’s concern, such as those of the scale bench.
  if (process.env['PREVIEW_PICTURES'] === 'none') return 'left out, as PREVIEW_PICTURES=none asks';
  // One after the other: all pages of a large site at once do not fit in memory.
  const found: PreviewedPage[] = [];
  for (const path of pages) {
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const page = findPreviewedPage(path, await readFile(join(folder, file), 'utf8').catch(() => ''));
    if (page) found.push(page);
  }
  const previews = listPreviews(found, rubricsOf(...content.instruments));
  const cache = join(root, CACHE);
  await mkdir(cache, { recursive: true });
  let paint: Awaited<ReturnType<typeof loadPainter>> | null = null;
  let drawn = 0;
  for (const { path, preview } of previews) {
    const composed = composePreview(preview);
    const kept = join(cache, `${sha256(JSON.stringify([DRAWING_VERSION, composed]))}.png`);
    let picture: Uint8Array | null = await readFile(kept).catch(() => null);
    if (!picture) {
      paint ??= await loadPainter(root);
      picture = await paint(composed);
      await writeFile(kept, picture);
      drawn += 1;
    }
    await write(`${path}${PREVIEW_FILE}`, picture);
  }
  return `${String(previews.length)} pictures, ${String(drawn)} of them drawn anew`;
};
