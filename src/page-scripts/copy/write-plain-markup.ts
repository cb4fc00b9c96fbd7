import { makeElement } from '../../browser/make-element.ts';

/** What keeps its element in a copy: what a word processor makes paragraphs, lists, tables, links and emphasis of. */
const KEPT = new Set(
  'a b blockquote br caption code dd dl dt em h1 h2 h3 h4 h5 h6 i li ol p pre q strong sub sup table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** A text’s part within a range; where its line breaks show, as elements. */
const copyText = (text: Text, { startContainer, startOffset, endContainer, endOffset }: Range): Node[] => {
  const words = text.data.slice(
    text === startContainer ? startOffset : 0,
    text === endContainer ? endOffset : text.length,
  );
  if (words === '') return [];
  const breaks = text.parentElement && getComputedStyle(text.parentElement).whiteSpace.startsWith('pre');
  if (!breaks) return [document.createTextNode(words)];
  return words
    .split('\n')
    .flatMap((line, index) => [...(index > 0 ? [makeElement('br')] : []), document.createTextNode(line)]);
};

/** Whether an element stands on lines of its own; parts of a row do not, nor what is for the ear alone. */
const isBlock = (element: HTMLElement): boolean => {
  const { display, position } = getComputedStyle(element);
  if (display.startsWith('inline') || position === 'absolute') return false;
  const { parentElement: around } = element;
  return element.localName !== 'span' || !around || getComputedStyle(around).display !== 'flex';
};

const copyNode = (node: Node, range: Range): Node[] => {
  if (!range.intersectsNode(node)) return [];
  if (node instanceof Text) return copyText(node, range);
  if (!(node instanceof HTMLElement)) return [];
  const style = getComputedStyle(node);
  if (style.display === 'none' || style.visibility === 'hidden' || node.matches('select, textarea')) return [];
  // What cannot be marked is no part of what was: buttons, in every browser (base.css).
  if (style.getPropertyValue('-webkit-user-select') === 'none') return [];
  const content = [...node.childNodes].flatMap((child) => copyNode(child, range));
  // A triple click goes as far as the beginning of the next block, which would come along as an empty heading.
  if (content.length === 0 && !node.matches('br, td, th')) return [];
  if (KEPT.has(node.localName)) {
    const href = node instanceof HTMLAnchorElement && node.href !== '' ? { href: node.href } : {};
    return [makeElement(node.localName as keyof HTMLElementTagNameMap, href, ...content)];
  }
  // Else what stood on a line of its own would run on in the one before.
  return isBlock(node) ? [makeElement('div', {}, ...content)] : content;
};

/**
 * What is selected as markup of words, links, lists and emphasis alone, without any style: browsers write the colours of
 * the page into what they copy, so that text copied in the dark is light on dark in a memo.
 * @returns HTML; the words in it are those that are seen and selected
 */
export const writePlainMarkup = (selection: Selection): string => {
  const content = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index)).flatMap(
    (range) => {
      const { commonAncestorContainer: around } = range;
      return (around instanceof HTMLElement ? [...around.childNodes] : [around]).flatMap((node) =>
        copyNode(node, range),
      );
    },
  );
  // eslint-disable-next-line no-restricted-syntax -- It is read, not made: the browser escapes each text in it.
  return makeElement('div', {}, ...content).innerHTML;
};
