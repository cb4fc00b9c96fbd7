/** How far below the ways, in pixels, a heading still counts as read: where a link to it brings it. */
const NEAR = 56;

/**
 * Marks, in a list of links to parts of the page, the one to the part that is being read. Without it the links work as
 * well; with it a reader in the middle of a long page sees where that is.
 */
export const markCurrentPart = (ways: HTMLElement): void => {
  const parts = [...ways.querySelectorAll('a')].flatMap((link) => {
    const heading = document.getElementById(link.hash.slice(1));
    return heading ? [{ link, heading }] : [];
  });
  const mark = () => {
    const edge = ways.getBoundingClientRect().bottom + NEAR;
    const current = parts.findLast(({ heading }) => heading.getBoundingClientRect().top <= edge);
    for (const { link } of parts) {
      if (link === current?.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  addEventListener('scroll', mark, { passive: true });
  mark();
};
