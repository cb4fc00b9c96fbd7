import { PREVIEW_FILE } from '../../site/preview.ts';
import type { PreviewedPage } from './list-previews.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#38': '&', '#39': "'" };

const decode = (text: string): string => text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

const findMeta = (html: string, property: string): string | null => {
  const found = new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html)?.[1];
  return found === undefined ? null : decode(found);
};

/**
 * What a built page says for previews; null where it names no picture below its own address, as the not-found page and
 * the pages for frames do not. New pages get a picture by using the layout, without being listed anywhere.
 */
export const findPreviewedPage = (path: string, html: string): PreviewedPage | null => {
  const meta = (name: string) => findMeta(html, `og:${name}`) ?? '';
  const title = meta('title');
  if (title === '' || meta('image') !== `${meta('url')}${PREVIEW_FILE}`) return null;
  return { path, title, description: meta('description') };
};
