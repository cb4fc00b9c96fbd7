/** The name of a page’s preview picture, below the page’s own address. */
export const PREVIEW_FILE = 'pratinjau.png';

/** The size of every preview picture in pixels: what messengers and social sites show whole. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;
