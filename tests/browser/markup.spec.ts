import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { builtPages, fileOf, redirectPages } from './site.ts';

const everyPage = [...builtPages(), ...redirectPages()];

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Official titles are long, and the site’s name follows them; a search engine cuts what it will, a reader loses nothing.
    'long-title': 'off',
    // The checklist’s boxes are one group (contract §5), told apart by their values.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // Preact closes void elements with a slash. A parser reads both alike.
    'void-style': 'off',
    // The checklist is never sent: each tick counts at once, so that there is nothing to submit.
    'wcag/h32': 'off',
  },
});

test('html-validate finds no error on any built page, those that lead on included', async () => {
  expect(everyPage.length).toBeGreaterThan(100);
  const told: string[] = [];
  for (const path of everyPage) {
    const { results } = await validator.validateString(readFileSync(fileOf(path), 'utf8'));
    for (const { messages } of results)
      for (const { ruleId, message, selector } of messages)
        told.push(`${path}: ${ruleId}: ${message} at ${selector ?? 'the page'}`);
  }
  expect(told).toEqual([]);
});

test('every page has one h1, skips no level of heading, and names landmarks of a kind that it has twice', async ({
  page,
}) => {
  const sources = everyPage.map((path) => ({ path, html: readFileSync(fileOf(path), 'utf8') }));
  const told = await page.evaluate((pages) => {
    const faults: string[] = [];
    for (const { path, html } of pages) {
      const read = new DOMParser().parseFromString(html, 'text/html');
      const levels = [...read.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]));
      if (levels.filter((level) => level === 1).length !== 1) faults.push(`${path}: not one h1`);
      if (levels[0] !== 1) faults.push(`${path}: the first heading is no h1`);
      levels.forEach((level, index) => {
        const before = levels[index - 1];
        if (before !== undefined && level > before + 1)
          faults.push(`${path}: h${String(level)} after h${String(before)}`);
      });
      if (read.querySelectorAll('main').length !== 1) faults.push(`${path}: not one main`);
      for (const kind of ['nav', 'aside', 'form[role="search"]', 'section[aria-label], section[aria-labelledby]']) {
        const names = [...read.querySelectorAll(kind)].map(
          (part) =>
            part.getAttribute('aria-label') ??
            read.getElementById(part.getAttribute('aria-labelledby') ?? '')?.textContent.trim() ??
            '',
        );
        if (names.length > 1 && (names.includes('') || new Set(names).size < names.length))
          faults.push(`${path}: ${kind} named ${names.join(' | ')}`);
      }
    }
    return faults;
  }, sources);
  expect(told).toEqual([]);
});

test('the layers of every page’s style count in the order that site.css gives them', () => {
  // Of a layer that a bundler brings forward, all rules lose to those of the layers behind it.
  const order = ['reset', 'base', 'voice', 'layout', 'part', 'print'];
  const named = new Set<string>();
  const faults = builtPages().flatMap((path) => {
    const page = readFileSync(fileOf(path), 'utf8');
    const seen = [
      ...new Set([...page.matchAll(/@layer ([a-z, ]+)[{;]/g)].flatMap(([, names = '']) => names.split(/, ?/))),
    ];
    for (const layer of seen) named.add(layer);
    return seen.join() === order.filter((layer) => seen.includes(layer)).join() ? [] : [`${path}: ${seen.join(', ')}`];
  });
  expect(faults).toEqual([]);
  expect([...named].sort()).toEqual(order.toSorted());
});
