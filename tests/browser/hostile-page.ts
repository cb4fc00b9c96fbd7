import { expect, type Page } from '@playwright/test';
import { storedAttacks } from '../fixtures/attacks.ts';

/**
 * Watches a page that is given hostile data. `expectUnharmed` fails where a script of it ran, where the policy had to stop one,
 * where the page’s own script failed, where a dialog opened, or where something was asked of another host.
 */
export const watchPage = async (page: Page): Promise<{ expectUnharmed: () => Promise<void> }> => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(`error: ${message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().includes('jahat')) faults.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { violations });
    addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
      violations.push(`${violatedDirective}: ${sample}`);
    });
  });
  return {
    expectUnharmed: async () => {
      const seen = await page.evaluate(() => ({
        ran: 'pwned' in globalThis,
        polluted: 'pwned' in {},
        violations: (globalThis as unknown as { violations: string[] }).violations,
        // What only markup made of a text could have.
        foreign: document.querySelectorAll('[onerror], [onload], [srcdoc], a[href^="javascript:"], a[href^="data:"]')
          .length,
      }));
      expect({ ...seen, faults }).toEqual({ ran: false, polluted: false, violations: [], foreign: 0, faults: [] });
    },
  };
};

/**
 * Puts records into one of the site’s databases, which a page has opened before: all of `storedAttacks` under their names, and
 * the given ones. The attacks are made in the page, since a list of billions of gaps could not be handed over.
 */
export const putIntoDatabase = async (
  page: Page,
  { database, store, records }: { database: string; store: string; records: Record<string, unknown> },
): Promise<void> => {
  await page.evaluate(`globalThis.foreign = (${storedAttacks.toString()})(); undefined`);
  await page.evaluate(
    ([name, place, given]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => {
          reject(new Error('The database could not be opened.'));
        };
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(place, 'readwrite');
          const { foreign } = globalThis as unknown as { foreign: Record<string, unknown> };
          for (const [key, value] of Object.entries({ ...foreign, ...given }))
            transaction.objectStore(place).put(value, key);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [database, store, records] as const,
  );
};
