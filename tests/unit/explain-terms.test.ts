import { describe, expect, test } from 'vitest';
import { explainTerms, type ExplainedTerm } from '../../src/text/explain-terms.ts';

const term = (slug: string, name: string, ...others: string[]): ExplainedTerm => ({
  slug,
  term: name,
  forms: [name, ...others],
  summary: `Arti <${name}> & "lain".`,
  href: `/glosarium/#${slug}`,
});
const TERMS = [term('spbe', 'SPBE'), term('layanan', 'Layanan SPBE'), term('api', 'API'), term('reviu', 'Reviu')];

const explain = (html: string) => explainTerms(html, TERMS);
const explained = (html: string) =>
  [...explain(html).matchAll(/popovertarget="arti-([^"]*)">([^<]*)</g)].map((m) => m.slice(1));
/** What is left where the notes and the buttons’ tags are taken away. */
const withoutNotes = (html: string) =>
  html.replace(/<span class="term-note".*?<\/span>/gs, '').replace(/<\/?button[^>]*>/g, '');

describe('explaining terms in place', () => {
  test('each term once, where it first stands, in the case in which it is written', () => {
    expect(explained('<p>reviu atas API.</p><p>Reviu lagi, API lagi.</p>')).toEqual([
      ['reviu', 'reviu'],
      ['api', 'API'],
    ]);
  });

  test('the longest term wins, and a part of a word is none', () => {
    expect(explained('<p>Layanan SPBE, SPBE, SPBE-nya, direviu, non-API</p>')).toEqual([
      ['layanan', 'Layanan SPBE'],
      ['spbe', 'SPBE'],
    ]);
  });

  test('an abbreviation is matched as it is written', () => {
    expect(explained('<p>api unggun</p>')).toEqual([]);
  });

  test('headings, links, quotes and attributes stay as they are', () => {
    const html =
      '<h2>Reviu</h2><p title="a > SPBE"><a href="/API">API <b>SPBE</b></a> <q>reviu</q></p><blockquote><p>API</p></blockquote>';
    expect(explain(html)).toBe(html);
    expect(explained(`${html}<p>API</p>`)).toEqual([['api', 'API']]);
  });

  test('no word of the text is lost, and the notes’ texts are escaped', () => {
    const html = '<p>API &amp; <em>Layanan SPBE</em> 1 < 2 <!-- SPBE --> reviu</p>';
    const after = explain(html);
    expect(withoutNotes(after)).toBe(html);
    expect(after).toContain('Arti &lt;API&gt; &amp; &quot;lain&quot;.');
  });

  test('a glossary without a term changes nothing', () => {
    expect(explainTerms('<p>API</p>', [])).toBe('<p>API</p>');
  });
});
