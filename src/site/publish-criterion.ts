import type { Node } from '../domain/rubric/nodes.ts';
import { publishRubric, type Publishing } from '../domain/rubric/published.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';
import type { PublishedCriterion } from '../model/published-criterion.ts';
import { citeNode } from './cite-node.ts';

/** One code’s part of the rubric as `kriteria.json` carries it: cut from what `rubrik.json` holds, with its place. */
export const publishCriterion = (rubric: Rubric, node: Node, publishing: Publishing): PublishedCriterion => {
  const { urlOf } = publishing;
  const whole = publishRubric(rubric, publishing);
  const subject = citeNode(rubric, node, urlOf);
  const { level } = node;
  const codes = new Set(node.passages.map(({ code }) => code));
  return {
    format: 'kriteria-spbe',
    version: 1,
    code: node.code,
    type: node.type,
    url: subject.url,
    place: subject.place,
    level: level && { level: level.level, of: rubric.levels.length, name: level.name, code: level.code },
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
