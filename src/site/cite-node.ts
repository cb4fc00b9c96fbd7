import { isWithin } from '../domain/code/code.ts';
import { listNodes, type Node } from '../domain/rubric/nodes.ts';
import type { CitationSubject, QuotedWords } from '../domain/citation/citation-subject.ts';
import type { Passage, Rubric } from '../domain/rubric/rubric.ts';
import { headingOfNode, placeOfNode } from './describe-node.ts';
import { nameOfIndicator, nameOfKind } from './names.ts';

const quotePassage = (passage: Passage): QuotedWords => ({
  code: passage.code,
  name: nameOfKind(passage),
  text: passage.text,
});

/** What every citation within a rubric says alike. */
const shared = (rubric: Rubric) => ({
  instrument: rubric.instrument.name,
  indicator: nameOfIndicator(rubric),
  title: rubric.indicator.title,
  attribution: rubric.indicator.attribution,
});

/** What a citation of the whole indicator says: it names it and quotes nothing. */
export const citeIndicator = (rubric: Rubric, urlOf: (code: string) => string): CitationSubject => ({
  ...shared(rubric),
  code: rubric.code,
  place: '',
  quotes: [],
  url: urlOf(rubric.code),
});

/** What a citation of a node says (contract §2). `urlOf` gives the whole address of a code’s page. */
export const citeNode = (rubric: Rubric, node: Node, urlOf: (code: string) => string): CitationSubject => ({
  ...shared(rubric),
  code: node.code,
  place: placeOfNode(node),
  quotes:
    node.type === 'item'
      ? [{ code: node.code, name: headingOfNode(node), text: node.item.quote }]
      : node.passages.map(quotePassage),
  url: urlOf(node.code),
});

/** What a citation of every code below an indicator says, in the order of the text. */
export const citeRubric = (rubric: Rubric, urlOf: (code: string) => string): CitationSubject[] =>
  listNodes(rubric).map((node) => citeNode(rubric, node, urlOf));

/**
 * The same citation with the slips of the source in its words. Pages show them in a place of their own, so that only
 * what is fetched on demand carries them.
 */
export const withSlips = (rubric: Rubric, subject: CitationSubject): CitationSubject => ({
  ...subject,
  quotes: subject.quotes.map((words) => {
    const passage = rubric.passages.find(({ code }) => words.code === code || isWithin(words.code, code));
    const slips = (passage?.slips ?? []).filter(({ quote }) => words.text.includes(quote));
    return slips.length === 0 ? words : { ...words, slips: slips.map(({ quote, note }) => ({ quote, note })) };
  }),
});

/**
 * What a citation of one code says: the indicator itself or anything below it.
 * @throws where the rubric has no such code.
 */
export const getCitation = (rubric: Rubric, code: string, urlOf: (code: string) => string): CitationSubject => {
  if (code === rubric.code) return citeIndicator(rubric, urlOf);
  const node = listNodes(rubric).find((candidate) => candidate.code === code);
  if (!node) throw new Error(`${rubric.code} has no ${code} to cite.`);
  return citeNode(rubric, node, urlOf);
};
