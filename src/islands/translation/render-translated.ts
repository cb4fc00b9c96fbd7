/**
 * What the island itself has rendered where a translation changed it since: the children of an element, and a text’s words. Of
 * all else the page holds what was rendered.
 */
const rendered = { children: new Map<Node, Node[]>(), words: new Map<Node, string>() };

/** What a translation holds for: a whole sentence and more, and never a part of one. */
const BLOCKS = 'p, li, h2, h3, h4, output, button, label, legend, option, summary, td, th, dt, dd, div, section';

const blockOf = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest(BLOCKS) ?? null;

/** Goes back from what is there now to what was there before all of the changes. */
const note = (records: readonly MutationRecord[]): void => {
  const children = new Map<Node, Node[]>();
  const words = new Map<Node, string>();
  for (const { type, target, addedNodes, removedNodes, nextSibling, oldValue } of [...records].reverse()) {
    if (type === 'characterData') {
      words.set(target, oldValue ?? '');
      continue;
    }
    const added = new Set<Node>(addedNodes);
    const list = (children.get(target) ?? [...target.childNodes]).filter((node) => !added.has(node));
    const at = nextSibling ? list.indexOf(nextSibling) : -1;
    list.splice(at < 0 ? list.length : at, 0, ...removedNodes);
    children.set(target, list);
  }
  // What was noted at an earlier time is what was rendered.
  rendered.children = new Map([...children, ...rendered.children]);
  rendered.words = new Map([...words, ...rendered.words]);
};

const sameNodes = (some: readonly Node[], others: readonly Node[]): boolean =>
  some.length === others.length && some.every((node, index) => node === others[index]);

/** What counts in a translation. What an extension lays beside a field says nothing, and is left where it is. */
const isOfWords = (node: Node): boolean => node instanceof Text || node.textContent?.trim() !== '';

/** Gives an element its children, and moves none that stands where it should: what has the focus keeps it. */
const setChildren = (parent: Node, wanted: readonly Node[]): void => {
  for (const child of [...parent.childNodes]) if (!wanted.includes(child)) child.remove();
  wanted.forEach((node, index) => {
    const there = parent.childNodes[index] ?? null;
    if (there !== node) parent.insertBefore(node, there);
  });
};

/**
 * Renders an island whose texts a browser’s translation has changed. Preact knows its own texts alone: it would write into ones
 * that no longer stand in the page, and an old level would stay beside a new list. Chromium puts its texts in `<font>`
 * elements in their place, Safari puts others there, Firefox joins those of a block in the first of them. So what Preact
 * rendered stands there again while it renders; afterwards each block that says what it said is as translation left it, and the
 * others are new to it. All of it happens before anything is painted.
 * @param foreign what others have changed in the island since the last time, oldest first; emptied here
 * @param observer what tells of further changes; those that are made here are taken from it
 * @param render renders what waits
 */
export const renderTranslated = (foreign: MutationRecord[], observer: MutationObserver, render: () => void): void => {
  note([...foreign.splice(0), ...observer.takeRecords()]);
  const { children, words } = rendered;
  const parents = [...children].flatMap(([element, before]) => {
    const after = [...element.childNodes];
    return sameNodes(before.filter(isOfWords), after.filter(isOfWords))
      ? []
      : [{ element, before, after, block: blockOf(element) }];
  });
  const blocks = new Set(parents.map(({ block }) => block));
  // A text that stands where it stood is Preact’s own, whatever it says.
  const texts = [...words].flatMap(([text, before]) => {
    const block = blockOf(text);
    return blocks.has(block) ? [{ text, before, after: text.nodeValue ?? '', block }] : [];
  });
  for (const { element, before } of parents) setChildren(element, before);
  for (const { text, before } of texts) text.nodeValue = before;
  const said = new Map([...blocks].map((block) => [block, block?.textContent]));
  observer.takeRecords();
  try {
    render();
  } finally {
    for (const { type, target } of observer.takeRecords()) if (type === 'characterData') words.delete(target);
    // All are judged before any is put back, since each changes what its block says.
    const kept = new Set(
      [...said].filter(([block, what]) => block?.isConnected && block.textContent === what).map(([block]) => block),
    );
    for (const { element, before, block } of parents)
      if (!sameNodes(before, [...element.childNodes])) kept.delete(block);
    rendered.children = new Map(
      parents.filter(({ block }) => kept.has(block)).map(({ element, before }) => [element, before]),
    );
    for (const { element, after, block } of parents) if (kept.has(block)) setChildren(element, after);
    for (const { text, after, block } of texts)
      if (kept.has(block)) text.nodeValue = after;
      else words.delete(text);
    observer.takeRecords();
  }
};
