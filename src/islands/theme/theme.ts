/** How the site looks: as the system has it, or one of the two that the reader chose. */
export type Theme = 'sistem' | 'terang' | 'gelap';

export const THEMES: readonly Theme[] = ['sistem', 'terang', 'gelap'];

/** Under this name the reader’s choice is kept; nothing is kept while the system decides. */
export const THEME_KEY = 'tangga-kematangan-tampilan';

/**
 * What runs before the page is painted, so that nothing flashes: it sets the attribute that the tokens look at. It stands
 * in the page as text, and the page’s security policy carries its hash.
 */
export const EARLY_THEME_SCRIPT = `try{const t=localStorage.getItem('${THEME_KEY}');if(/^(terang|gelap)$/.test(t))document.documentElement.dataset.theme=t}catch{}`;
