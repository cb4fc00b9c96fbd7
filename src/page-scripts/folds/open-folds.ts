/** What is folded is open on paper, and where an address leads into it. Browsers that do so themselves lose nothing by it. */
const folds = document.querySelectorAll<HTMLDetailsElement>('main details');
let closed: HTMLDetailsElement[] = [];

addEventListener('beforeprint', () => {
  closed = [...folds].filter(({ open }) => !open);
  for (const fold of closed) fold.open = true;
});
addEventListener('afterprint', () => {
  for (const fold of closed) fold.open = false;
});

const openTarget = () => {
  const target = document.getElementById(location.hash.slice(1));
  const fold = target?.closest<HTMLDetailsElement>('main details');
  if (!fold || fold.open) return;
  fold.open = true;
  target?.scrollIntoView();
};
addEventListener('hashchange', openTarget);
openTarget();
export {};
