/** A text that page translation has taken out of the page, and where it was left: nowhere, or within what stands for it. */
interface Replaced {
  text: Text;
  home: Node | null;
  /** The block that the text is part of, and all that it said before: a translation holds for a whole sentence. */
  block: Element | null;
  said: string | null | undefined;
}

const BLOCKS = 'p, li, h2, h3, h4, output, button, label, legend, option, summary, td, th, dt, dd, div, section';

/** What translation has put into the island, with the text that each part stands for. */
const replaced = new Map<Element, Text>();

const note = ({
  target,
  addedNodes: [element],
  removedNodes: [removed],
  nextSibling,
  previousSibling,
}: MutationRecord) => {
  // Some take the text out in the same step, some afterwards.
  const text = [removed, nextSibling, previousSibling].find(
    (node) => node instanceof Text && node.parentNode !== target,
  );
  if (element instanceof HTMLElement && element.nodeName === 'FONT' && text instanceof Text)
    replaced.set(element, text);
};

/**
 * Renders an island whose texts a browser’s translation has replaced. Preact knows its own texts alone: it would write into ones
 * that no longer stand in the page, and an old level would stay beside a new list. So they stand there again while it
 * renders; afterwards each block that says what it said is as translation left it, and the others are new to it. All of
 * it happens before anything is painted.
 * @param records what has changed in the island since the last time, oldest first; emptied here
 * @param render renders what waits
 */
export const renderTranslated = (records: MutationRecord[], render: () => void): void => {
  records.splice(0).forEach(note);
  const before = [...replaced].filter(([element]) => element.isConnected);
  replaced.clear();
  const homes = before.map(([element, text]) => {
    const home = text.parentNode;
    element.replaceWith(text);
    return home;
  });
  const found = before.map(([element, text], index): [Element, Replaced] => {
    const block = text.parentElement?.closest(BLOCKS) ?? null;
    return [element, { text, home: homes[index] ?? null, block, said: block?.textContent }];
  });
  try {
    render();
  } finally {
    const isAsBefore = ({ text, block, said }: Replaced) =>
      text.isConnected && text.parentElement?.closest(BLOCKS) === block && block?.textContent === said;
    // All are judged before any is put back, since each changes what its block says.
    for (const [element, { text, home }] of found.filter(([, one]) => isAsBefore(one))) {
      text.replaceWith(element);
      home?.appendChild(text);
      replaced.set(element, text);
    }
  }
};
