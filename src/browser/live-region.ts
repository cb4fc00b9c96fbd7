import { makeElement } from './make-element.ts';

/** The one polite live region of a page for reading: what was copied or collected is told in it, once. */
export const liveRegion = makeElement('div', { role: 'status', class: 'unseen' });
document.body.append(liveRegion);
