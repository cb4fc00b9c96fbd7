import type { Statement } from '../model/statement.ts';
import { STATEMENT_TOPICS } from './statement-topics.ts';

/** One part of a page, as the list of its contents names it. */
export interface PagePart {
  id: string;
  label: string;
}

/** The parts that guidance has: its headings of the second depth. */
export const partsOfGuidance = (headings: readonly { depth: number; slug: string; text: string }[]): PagePart[] =>
  headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => ({ id: slug, label: text }));

/** The parts that a page’s statements have: the topics among them, in the order in which they stand. */
export const partsOfStatements = (statements: readonly Statement[]): PagePart[] =>
  Object.entries(STATEMENT_TOPICS)
    .filter(([topic]) => statements.some((statement) => statement.topic === topic))
    .map(([, { heading, id }]) => ({ id, label: heading }));
