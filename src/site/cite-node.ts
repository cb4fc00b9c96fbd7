import { listNodes, type Node } from '../domain/rubric/nodes.ts';
import type { CitationSubject, QuotedWords } from '../domain/citation/citation-subject.ts';
import type { Passage, Rubric } from '../domain/rubric/rubric.ts';
import { nameOfIndicator, nameOfItem, nameOfKind, KIND_NAMES } from './names.ts';

const quotePassage = (passage: Passage): QuotedWords => ({
  code: passage.code,
  name: nameOfKind(passage),
  text: passage.text,
});

const nameOfLevel = (rubric: Rubric, level: number | null): string | null => {
  const found = rubric.levels.find((candidate) => candidate.level === level);
  return found ? `Level ${String(found.level)} ${found.name}` : null;
};

const placeOf = (rubric: Rubric, level: number | null, kind: string | null): string =>
  [nameOfLevel(rubric, level), kind].filter((part) => part !== null).join(' · ');

/** The heading of an item’s row, without its level: “Kriteria Bukti Dukung, angka 1, butir a”. */
const kindOfItem = (passage: Passage, code: string): string => nameOfItem({ ...passage, level: null }, { code });

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
export const citeNode = (rubric: Rubric, node: Node, urlOf: (code: string) => string): CitationSubject => {
  const of = (place: string, quotes: QuotedWords[]): CitationSubject => ({
    ...shared(rubric),
    code: node.code,
    place,
    quotes,
    url: urlOf(node.code),
  });
  switch (node.type) {
    case 'level': {
      const { level } = node.level;
      return of(placeOf(rubric, level, null), rubric.passages.filter((p) => p.level === level).map(quotePassage));
    }
    case 'group':
      return of(
        placeOf(rubric, node.group.level.level, KIND_NAMES['kriteria-bukti']),
        node.group.passages.map(quotePassage),
      );
    case 'passage':
      return of(placeOf(rubric, node.passage.level, nameOfKind(node.passage)), [quotePassage(node.passage)]);
    case 'item': {
      const name = kindOfItem(node.passage, node.code);
      return of(placeOf(rubric, node.passage.level, name), [{ code: node.code, name, text: node.item.quote }]);
    }
  }
};

/** What a citation of every code below an indicator says, in the order of the text. */
export const citeRubric = (rubric: Rubric, urlOf: (code: string) => string): CitationSubject[] =>
  listNodes(rubric).map((node) => citeNode(rubric, node, urlOf));

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
