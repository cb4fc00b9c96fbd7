/** The path of the page that other sites show in a frame, below a code’s own. */
export const EMBED_PATH = 'sematan/';

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A frame’s height in pixels that holds the quotes at a width of about 480 px; a frame that is too low scrolls. */
export const embedHeight = (quotes: readonly { text: string }[]): number =>
  220 + quotes.reduce((sum, { text }) => sum + 60 + Math.ceil(text.length / 46) * 30, 0);

/** The markup that shows a criterion on another site. `url` is the whole address of the code’s page. */
export const embedFrame = (url: string, title: string, height: number): string =>
  `<iframe src="${escapeAttribute(url + EMBED_PATH)}" title="${escapeAttribute(title)}" width="100%" height="${String(height)}" loading="lazy" style="border:0"></iframe>`;

/** The markup of a plain link to a criterion. */
export const embedLink = (url: string, title: string): string =>
  `<a href="${escapeAttribute(url)}">${escapeAttribute(title)}</a>`;
