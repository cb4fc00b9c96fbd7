import { makeElement } from './make-element.ts';

/** Adds a style sheet to the page, once it is there or has failed: without it, what it is for is plain and works. */
export const loadStyle = (href: string): Promise<void> =>
  new Promise((resolve) => {
    const link = makeElement('link', { rel: 'stylesheet', href });
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
