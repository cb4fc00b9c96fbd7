import type { Node } from '../domain/rubric/nodes.ts';
import { publishRubric, type Publishing } from '../domain/rubric/published.ts';
import type { Passage, Rubric } from '../domain/rubric/rubric.ts';
import type { PublishedCriterion } from '../model/published-criterion.ts';
import { citeNode } from './cite-node.ts';

/** The number of the level that a node belongs to; null for the explanations. */
export const levelOfNode = (node: Node): number | null => {
  switch (node.type) {
    case 'level':
      return node.level.level;
    case 'group':
      return node.group.level.level;
    case 'passage':
    case 'item':
      return node.passage.level;
  }
};

/** The passages that a node’s page shows, in the order of the text. */
const passagesOfNode = (rubric: Rubric, node: Node): readonly Passage[] => {
  switch (node.type) {
    case 'level':
      return rubric.passages.filter(({ level }) => level === node.level.level);
    case 'group':
      return node.group.passages;
    case 'passage':
    case 'item':
      return [node.passage];
  }
};

/** One code’s part of the rubric as `kriteria.json` carries it: cut from what `rubrik.json` holds, with its place. */
export const publishCriterion = (rubric: Rubric, node: Node, publishing: Publishing): PublishedCriterion => {
  const { urlOf } = publishing;
  const whole = publishRubric(rubric, publishing);
  const subject = citeNode(rubric, node, urlOf);
  const level = rubric.levels.find((candidate) => candidate.level === levelOfNode(node));
  const codes = new Set(passagesOfNode(rubric, node).map(({ code }) => code));
  return {
    format: 'kriteria-spbe',
    version: 1,
    code: node.code,
    type: node.type,
    url: subject.url,
    place: subject.place,
    level: level ? { level: level.level, of: rubric.levels.length, name: level.name, code: level.code } : null,
    instrument: { code: rubric.instrument.code, name: subject.instrument },
    indicator: {
      code: rubric.code,
      name: subject.indicator,
      title: whole.title,
      url: urlOf(rubric.code),
      data: `${urlOf(rubric.code)}rubrik.json`,
    },
    source: whole.source,
    passages: whole.passages.filter(({ code }) => codes.has(code)),
    items: whole.items.filter(({ code, passage }) => (node.type === 'item' ? code === node.code : codes.has(passage))),
    rules: node.type === 'level' ? whole.rules.filter((rule) => rule.level === node.level.level) : [],
  };
};
