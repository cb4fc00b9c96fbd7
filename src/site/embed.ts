import { escapeHtml } from '../domain/citation/citation.ts';

/** The path of the page that other sites show in a frame, below a code’s own. */
export const EMBED_PATH = 'sematan/';

/** What a frame shows, as far as it makes it higher: the texts, and the notes on slips beside them. */
interface EmbedContent {
  texts: readonly string[];
  notes: readonly string[];
}

/**
 * A frame’s height in pixels that holds its content in a column of 480 px and wider; in a narrower one it scrolls.
 * Counted in lines of so many characters as fit, which the widest fonts that systems bring for the two voices keep (DejaVu).
 */
export const embedHeight = ({ texts, notes }: EmbedContent): number =>
  360 +
  texts.reduce((sum, text) => sum + 100 + Math.ceil(text.length / 39) * 29, 0) +
  notes.reduce((sum, note) => sum + 60 + Math.ceil(note.length / 41) * 23, 0);

/** The markup that shows a criterion on another site. `url` is the whole address of the code’s page. */
export const embedFrame = (url: string, title: string, height: number): string =>
  `<iframe src="${escapeHtml(url + EMBED_PATH)}" title="${escapeHtml(title)}" width="100%" height="${String(height)}" loading="lazy" style="border:0"></iframe>`;

/** The markup of a plain link to a criterion. */
export const embedLink = (url: string, title: string): string =>
  `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
