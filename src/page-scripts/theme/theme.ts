/** How the site looks: as the system has it, or one of the two that the reader chose. */
export type Theme = 'sistem' | 'terang' | 'gelap';

export const THEMES: readonly Theme[] = ['sistem', 'terang', 'gelap'];

/** Under this name the reader’s choice is kept; nothing is kept while the system decides. */
export const THEME_KEY = 'tangga-kematangan-tampilan';
