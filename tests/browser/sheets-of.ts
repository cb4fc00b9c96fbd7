import type { Page } from '@playwright/test';

/** How many sheets of A4 the page that is open takes. @throws where none is found: then the file is written in another way */
export const sheetsOf = async (page: Page): Promise<number> => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = pdf.match(/\/Type \/Page\b/g);
  if (!sheets) throw new Error('The printed file names no page in the way that is looked for.');
  return sheets.length;
};
