import type { Node } from '../domain/rubric/nodes.ts';
import { KIND_NAMES, nameOfItem, nameOfPassage } from './names.ts';

/** A text cut at a word, with an ellipsis, to at most `most` characters: link previews show little more. */
const cut = (text: string, most = 150): string =>
  text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most - 1))} …`;

/** What a code’s page is called in a tab and in a messenger. */
export const titleOfNode = (node: Node): string => {
  switch (node.type) {
    case 'level':
      return `Level ${String(node.level.level)} ${node.level.name}`;
    case 'group':
      return `Level ${String(node.group.level.level)} · ${KIND_NAMES['kriteria-bukti']}`;
    case 'passage':
      return nameOfPassage(node.passage);
    case 'item':
      return nameOfItem(node.passage, node.item);
  }
};

/** A code’s page in one or two lines: the first words of what it holds. */
export const describeNode = (node: Node): string => {
  switch (node.type) {
    case 'level':
      return node.level.summary;
    case 'group':
      return cut(`${node.code}: ${node.group.passages.map(({ text }) => text).join(' ')}`);
    case 'passage':
      return cut(`${node.code}: ${node.passage.text}`);
    case 'item':
      return cut(`${node.code}: ${node.item.label}. ${node.item.quote}`);
  }
};
