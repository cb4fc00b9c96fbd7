/** A word that carries a sign, and where it stands. */
interface MarkedWords {
  path: string;
  words: string;
  /** Whether its sign is a line of its own. */
  underlined: boolean;
}

/** Every kind of word that carries a sign. */
export const MARKED_WORDS: Readonly<Record<string, MarkedWords>> = {
  'an item’s words': { path: 'spbe2020/i18/l4/b1/b/', words: '.official mark', underlined: true },
  'words that the level below lacks': { path: 'spbe2020/i18/perbandingan/', words: '.official mark', underlined: true },
  'the sample of such words': {
    path: 'spbe2020/i18/perbandingan/',
    words: 'main p:not([data-code]) > mark',
    underlined: true,
  },
  'words of the higher level': { path: 'spbe2020/i18/l4/p/', words: '.changes .new', underlined: true },
  'words of the lower level': { path: 'spbe2020/i18/l4/p/', words: '.changes .gone', underlined: true },
  'an explained term': { path: 'spbe2020/i18/l4/', words: 'button.term', underlined: true },
  'a slip': { path: 'spbe2020/i18/l5/b1/b/', words: '.slip .quote', underlined: false },
  'a search hit': { path: 'cari/?q=undangan+rapat', words: '[data-search-result] mark', underlined: true },
};

/** The least contrast that words must have (WCAG 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** Brings an element into sight and says where its first line with its underline is; runs in the page. */
export const firstLineOf = (element: Element): { x: number; y: number; width: number; height: number } => {
  element.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = element.getClientRects()[0] ?? new DOMRect();
  // So far below the letters’ box an underline may stand, in CSS pixels.
  return { x, y, width, height: height + 6 };
};

/** Takes the line away; runs in the page. */
export const withoutLine = (element: Element): void => {
  (element as HTMLElement).style.setProperty('text-decoration-line', 'none', 'important');
};

/** Puts the line back; runs in the page. */
export const withLine = (element: Element): void => {
  (element as HTMLElement).style.removeProperty('text-decoration-line');
};

/**
 * The best contrast, by WCAG’s formula, between the commonest colour of a picture and the pixels of its upper
 * half, where letters are and no underline is: of the fiftieth part of them that differs most. Runs in the page.
 * @param picture a PNG in base64
 */
export const contrastOf = async (picture: string): Promise<number> => {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, Math.floor(image.height / 2));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.drawImage(image, 0, 0);
  const { data: bytes } = context.getImageData(0, 0, canvas.width, canvas.height);
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const lights: number[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = bytes.subarray(at, at + 3);
    lights.push(0.2126 * linear(red / 255) + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255));
  }
  const counts = new Map<number, number>();
  for (const light of lights) counts.set(light, (counts.get(light) ?? 0) + 1);
  const [[ground] = [0]] = [...counts].sort((a, b) => b[1] - a[1]);
  const contrasts = lights
    .map((light) => (Math.max(light, ground) + 0.05) / (Math.min(light, ground) + 0.05))
    .sort((a, b) => b - a);
  return contrasts[Math.floor(contrasts.length / 50)] ?? 1;
};
