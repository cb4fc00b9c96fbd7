import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig, passthroughImageService } from 'astro/config';
import { contentCheck } from './src/integrations/content/content-check.ts';
import { ledgerPages } from './src/integrations/ledger/ledger-pages.ts';
import { searchIndex } from './src/integrations/search/search-index.ts';

// Where the site will be hosted: its address and the path below it (contract §1). The default is the local server.
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  output: 'static',
  // Line breaks between inline words stay blanks; the default would join the words.
  compressHTML: true,
  // Styles stand in the page: one request and it can be read.
  build: { format: 'directory', inlineStylesheets: 'always' },
  image: { service: passthroughImageService() },
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
      ],
    },
  },
  integrations: [contentCheck(), mdx(), preact(), searchIndex(), ledgerPages()],
});
