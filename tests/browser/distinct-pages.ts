import { parse, type HTMLElement } from 'node-html-parser';
import { readFileSync } from 'node:fs';
import { PAGE_TYPES } from './page-types.ts';
import { builtPages, fileOf } from './site.ts';

/** What styles and axe’s rules tell elements apart by, beside their classes. Two levels may be linked by the same words. */
const TELLING = /^(?:role|type|hidden|open|disabled|tabindex|aria-(?:current|pressed|expanded|label|hidden))$/;
/** Of these the value tells too: a box is no field, and an alert no group. */
const TELLING_BY_VALUE = /^(?:role|type)$/;

/** An element’s name, classes and telling attributes. */
const nameOf = (element: HTMLElement): string =>
  [
    element.rawTagName.toLowerCase(),
    ...[...element.classList.values()].sort(),
    ...Object.entries(element.attributes)
      .filter(([name]) => TELLING.test(name))
      .map(([name, value]) => (TELLING_BY_VALUE.test(name) ? `${name}=${value}` : name)),
  ].join('.');

/** What a page is made of: each element below the body with the one that it stands in. */
const kindsOn = (path: string): Set<string> =>
  new Set(
    parse(readFileSync(fileOf(path), 'utf8'))
      .querySelectorAll('body *')
      .map((element) => `${element.parentNode === null ? '' : nameOf(element.parentNode)} > ${nameOf(element)}`),
  );

/**
 * One page of each type, and of the others those that hold an element of a kind, or in a place, that none before them held.
 * What the rest are made of is seen on these.
 * @throws where nothing was built
 */
export const distinctPages = (): string[] => {
  const types = new Set(Object.values(PAGE_TYPES));
  const kinds = new Map(builtPages().map((path) => [path, kindsOn(path)]));
  const seen = new Set<string>();
  return [...kinds]
    .sort(([a, inA], [b, inB]) => Number(types.has(b)) - Number(types.has(a)) || inB.size - inA.size)
    .filter(([path, found]) => {
      const isNew = [...found].some((kind) => !seen.has(kind));
      for (const kind of found) seen.add(kind);
      return isNew || types.has(path);
    })
    .map(([path]) => path);
};
