import { isWithin } from '../domain/code/code.ts';
import { listNodes, type Node } from '../domain/rubric/nodes.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';
import type { InstrumentSource } from '../model/instrument.ts';
import { hrefOf, hrefOfCode } from './address.ts';
import { headingOfNode } from './describe-node.ts';
import { nameOfIndicator } from './names.ts';

/** One step of the way down to a page. */
export interface Crumb {
  href: string;
  label: string;
}

/** What a thing is called below the page above it. */
const nameOfNode = (node: Node): string => {
  if (node.type === 'level') return `Level ${node.level.level}`;
  return node.type === 'item' ? `Butir ${node.code.slice(-1)}` : headingOfNode(node);
};

/** The way from the home page down to an indicator’s own page, that page included. */
export const crumbsToIndicator = (rubric: Rubric): Crumb[] => [
  { href: hrefOf(''), label: 'Beranda' },
  { href: hrefOfCode(rubric.instrument.code), label: rubric.instrument.shortName },
  { href: hrefOfCode(rubric.code), label: nameOfIndicator(rubric) },
];

/** The steps between an indicator’s own page and a code below it. */
const crumbsAbove = (rubric: Rubric, code: string): Crumb[] =>
  listNodes(rubric)
    .filter((above) => isWithin(code, above.code))
    .map((above) => ({ href: hrefOfCode(above.code), label: nameOfNode(above) }));

/** The way from the home page down to the page above a code’s. */
export const crumbsOfNode = (rubric: Rubric, node: Node): Crumb[] => [
  ...crumbsToIndicator(rubric),
  ...crumbsAbove(rubric, node.code),
];

/** The way to a code that is on no rubric any more, as far down as something still stands above it. */
export const crumbsOfRetired = (
  code: string,
  instrument: InstrumentSource | undefined,
  rubric: Rubric | undefined,
): Crumb[] => {
  if (rubric) return [...crumbsToIndicator(rubric), ...crumbsAbove(rubric, code)];
  const home = { href: hrefOf(''), label: 'Beranda' };
  return instrument ? [home, { href: hrefOfCode(instrument.code), label: instrument.shortName }] : [home];
};

/** A page’s title below an indicator: “Level 4 · Kriteria Level · Indikator 18 SPBE (Permen PANRB 59/2020)”. */
export const titleWithin = (rubric: Rubric, name: string): string => `${name} · ${nameOfIndicator(rubric)}`;
