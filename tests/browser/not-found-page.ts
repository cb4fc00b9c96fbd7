import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFolder } from './site.ts';

/**
 * Answers every address that is not there with the site’s not-found page, as hosts do. The preview does so only for
 * addresses that end with "/"; others get a page of its own.
 */
export const answerWithNotFoundPage = async (page: Page): Promise<void> => {
  const body = readFileSync(join(siteFolder, '404.html'), 'utf8');
  await page.route(
    (url) => !/\/(_astro|pagefind)\/|\.json$/.test(url.pathname),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill(response.status() === 404 ? { status: 404, contentType: 'text/html', body } : { response });
    },
  );
};
