import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig, fontProviders, passthroughImageService } from 'astro/config';
import { contentCheck } from './src/integrations/check/content-check.ts';
import { afterBuild } from './src/integrations/built-site/after-build.ts';
import { compressSite, writeHostData } from './src/integrations/hosting/host-data.ts';
import { readPlace } from './src/integrations/hosting/read-place.ts';
import { checkLedgerPages } from './src/integrations/ledger/ledger-pages.ts';
import { writeOfflineWorker } from './src/integrations/offline/offline-worker.ts';
import { finishPages } from './src/integrations/pages/finish-pages.ts';
import { drawPreviews } from './src/integrations/preview/preview-pictures.ts';
import { writeRedirectData } from './src/integrations/redirects/redirect-data.ts';
import { HELPER_GROUP, plainDynamicImports } from './src/integrations/scripts/plain-dynamic-imports.ts';
import { requireScriptGroups, scriptGroups } from './src/integrations/scripts/script-groups.ts';
import { serveSearchIndex, writeSearchIndex } from './src/integrations/search/search-index.ts';
import { supplyFiles } from './src/integrations/supply/supply-files.ts';

// Where the site will be hosted: its address and the path below it (contract §1). The default is the local server.
const { site, base } = readPlace(process.env.SITE_URL, process.env.BASE_PATH);

/**
 * A hint to compile all of the scorer’s functions while it loads: else each is compiled at the first tick that needs it,
 * which took up to 100 ms on a processor slowed 4 times. It must stand first in its file; to browsers that do not know it, it
 * is a comment.
 * @type {import('vite').Plugin}
 */
const compileScorerEarly = {
  name: 'compile-scorer-early',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler: (_options, bundle) => {
      for (const part of Object.values(bundle))
        if (part.type === 'chunk' && ['penilaian', 'preact'].includes(part.name))
          part.code = `//# allFunctionsCalledOnLoad\n${part.code}`;
    },
  },
};

/**
 * A typeface of Fontsource’s files, subset to Latin. `optional`: where a font is not there at once, the page stays as it
 * was painted and has it from the next page on; nothing waits, nothing jumps. One file holds all weights of a typeface: of
 * two, one may come in time and the other not. The first fall-back has its measures (src/styles/typefaces.css).
 */
const typeface = (name, cssVariable, file, weight, fallbacks) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  optimizedFallbacks: false,
  options: { variants: [{ weight, style: 'normal', display: 'optional', src: [`./node_modules/${file}`] }] },
});

const supply = supplyFiles();

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  output: 'static',
  // Styles stand in the page: one request and it can be read.
  build: { format: 'directory', inlineStylesheets: 'always' },
  image: { service: passthroughImageService() },
  fonts: [
    typeface(
      'Public Sans',
      '--sans',
      '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
      '100 900',
      ['Like Public Sans', 'system-ui', 'sans-serif'],
    ),
    typeface(
      'Source Serif 4',
      '--serif',
      '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
      400,
      ['Like Source Serif', 'Georgia', 'serif'],
    ),
  ],
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "worker-src 'self'",
        "manifest-src 'self'",
        // No text becomes markup; one becomes a script’s address, the service worker’s, by the one policy that is named
        // (src/page-scripts/offline/worker-address.ts).
        "require-trusted-types-for 'script'",
        'trusted-types luring',
      ],
    },
  },
  vite: {
    plugins: [plainDynamicImports(), requireScriptGroups(), compileScorerEarly, supply.noteShipped],
    build: {
      // A script within the page delays its words. The one that leads on to another page is all that is wanted there. A style
      // sheet that comes late is a file: the policy allows no other.
      assetsInlineLimit: (file) =>
        file.endsWith('.js') ? file.includes('RedirectPage') : file.endsWith('.css') ? false : undefined,
      // What a part loads is named in the part itself; a list of it beside each import is bytes for nothing.
      modulePreload: { polyfill: false, resolveDependencies: () => [] },
      rolldownOptions: {
        output: {
          codeSplitting: { groups: [HELPER_GROUP, ...scriptGroups] },
        },
      },
    },
  },
  integrations: [
    contentCheck(),
    mdx(),
    preact(),
    serveSearchIndex(),
    // In this order: each step reads what those before it wrote.
    afterBuild({
      'finish pages': finishPages,
      'search index': writeSearchIndex,
      'preview pictures': drawPreviews,
      'published codes': checkLedgerPages,
      redirects: writeRedirectData,
      supply: supply.write,
      // OFFLINE=off takes the worker back from every reader.
      'offline worker': writeOfflineWorker(process.env.OFFLINE === 'off' ? 'off' : 'on'),
      'files for hosts': writeHostData,
      compression: compressSite,
    }),
  ],
});
