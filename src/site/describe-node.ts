import type { Node } from '../domain/rubric/nodes.ts';
import { KIND_NAMES, nameOfItem, nameOfKind } from './names.ts';

/** A text cut at a word, with an ellipsis, to at most `most` characters: link previews show little more. */
const cut = (text: string, most = 150): string =>
  text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most - 1))} …`;

/** The official heading of a code’s words, without their level: “Kriteria Bukti Dukung, angka 1, butir a”; empty for a level. */
export const headingOfNode = (node: Node): string => {
  switch (node.type) {
    case 'level':
      return '';
    case 'group':
      return KIND_NAMES['kriteria-bukti'];
    case 'passage':
      return nameOfKind(node.passage);
    case 'item':
      return nameOfItem({ ...node.passage, level: null }, node.item);
  }
};

const join = (level: string | null, heading: string): string =>
  [level ?? '', heading].filter((part) => part !== '').join(' · ');

/** Where a code stands in its rubric: “Level 4 Terpadu dan Terukur · Kriteria Bukti Dukung, angka 1, butir a”. */
export const placeOfNode = (node: Node): string =>
  join(node.level && `Level ${node.level.level} ${node.level.name}`, headingOfNode(node));

/** What a code’s page is called in a tab and in a messenger: its place, with the level’s name on its own page alone. */
export const titleOfNode = (node: Node): string =>
  node.type === 'level' ? placeOfNode(node) : join(node.level && `Level ${node.level.level}`, headingOfNode(node));

/** A code’s page in one or two lines: the first words of what it holds. */
export const describeNode = (node: Node): string => {
  if (node.type === 'level') return node.level.summary;
  const words = node.type === 'item' ? [`${node.item.label}.`, node.item.quote] : node.passages.map(({ text }) => text);
  return cut(`${node.code}: ${words.join(' ')}`);
};
