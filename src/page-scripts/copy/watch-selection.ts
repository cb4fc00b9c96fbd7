/** Loads what copies once something is marked: a copy must be written while the key is pressed. Else the browser copies. */
document.addEventListener('selectionchange', () => {
  if (!getSelection()?.isCollapsed) import('./copy-without-colours.ts').catch(() => undefined);
});
export {};
