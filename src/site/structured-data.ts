import type { CitationSubject } from '../domain/citation/citation-subject.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';
import type { Crumb } from './crumbs.ts';

/** A value of JSON-LD. */
export type JsonLd = string | number | readonly JsonLd[] | { readonly [key: string]: JsonLd };

/** What the page of a code says in schema.org’s terms, beside what a citation of it says. */
export interface PageFacts {
  /** The page’s title and description. */
  title: string;
  description: string;
  /** From the home page down to the page above. */
  crumbs: readonly Crumb[];
  /** The page of the source on which the words rest; null where it has none. */
  sourceUrl: string | null;
  /** The whole address of a link under the site’s base. */
  urlOfHref: (href: string) => string;
  urlOfCode: (code: string) => string;
}

/**
 * The page of a code for search engines (schema.org): a part of the indicator, which is a part of the instrument, with
 * its words. No author and no publisher are named: the words are as another site published them.
 */
export const structureNode = (
  rubric: Rubric,
  subject: CitationSubject,
  { title, description, crumbs, sourceUrl, urlOfHref, urlOfCode }: PageFacts,
): JsonLd => ({
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'CreativeWork',
      '@id': subject.url,
      identifier: subject.code,
      name: title,
      description,
      url: subject.url,
      inLanguage: 'id',
      text: subject.quotes.map(({ text }) => text).join('\n'),
      creditText: subject.attribution,
      ...(sourceUrl === null ? {} : { isBasedOn: sourceUrl }),
      isPartOf: {
        '@type': 'CreativeWork',
        '@id': urlOfCode(rubric.code),
        identifier: rubric.code,
        name: `${subject.indicator}: ${subject.title}`,
        url: urlOfCode(rubric.code),
        isPartOf: {
          '@type': 'CreativeWork',
          '@id': urlOfCode(rubric.instrument.code),
          identifier: rubric.instrument.code,
          name: subject.instrument,
          url: urlOfCode(rubric.instrument.code),
        },
      },
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        ...crumbs.map(({ href, label }) => ({ name: label, item: urlOfHref(href) })),
        { name: title, item: subject.url },
      ].map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
    },
  ],
});

/** JSON for a `<script>` element: no "<" in it, so that nothing in the data can end the element. */
export const writeJsonLd = (data: JsonLd): string => JSON.stringify(data).replaceAll('<', '\\u003c');
