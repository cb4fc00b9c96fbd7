/** The one polite live region of a page for reading: what was copied or collected is told in it, once. */
export const liveRegion = document.createElement('div');
liveRegion.role = 'status';
liveRegion.className = 'unseen';
document.body.append(liveRegion);
