import { parse } from 'node-html-parser';
import { isWithin, pathOfCode } from '../../domain/code/code.ts';
import { listNodes } from '../../domain/rubric/nodes.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { citeNode } from '../../site/cite-node.ts';
import { nameOfIndicator, SITE_NAME } from '../../site/names.ts';
import { PREVIEW_FILE } from '../../site/preview.ts';
import type { Preview } from './compose-preview.ts';

/** A built page that names a preview picture of its own, with what a messenger would show beside it. */
export interface PreviewedPage {
  /** The page’s address under the site’s base: `spbe2020/i18/l4/`. */
  path: string;
  title: string;
  description: string;
}

/**
 * What a built page says for previews; null where it names no picture below its own address, as the not-found page and
 * the pages for frames do not. New pages get a picture by using the layout, without being listed anywhere.
 */
export const findPreviewedPage = (path: string, html: string): PreviewedPage | null => {
  const head = parse(html.slice(0, html.indexOf('</head>')));
  const meta = (name: string) => head.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content') ?? '';
  const title = meta('title');
  if (title === '' || meta('image') !== `${meta('url')}${PREVIEW_FILE}`) return null;
  return { path, title, description: meta('description') };
};

const stepsOf = (rubric: Rubric): number[] => rubric.levels.map(({ level }) => level);

/** The previews of an indicator and of everything below it, by the address of the page. */
const previewsOfRubric = (rubric: Rubric): [string, Preview][] => {
  const steps = stepsOf(rubric);
  const { attribution, title } = rubric.indicator;
  const official = { context: nameOfIndicator(rubric), voice: 'kriteria', attribution, steps } as const;
  return [
    [
      pathOfCode(rubric.code),
      {
        ...official,
        code: rubric.code,
        heading: `Rubrik lengkap, ${String(steps.length)} level`,
        words: title,
        lit: null,
      },
    ],
    ...listNodes(rubric).map((node): [string, Preview] => {
      const { code, place, quotes } = citeNode(rubric, node, () => '');
      return [
        pathOfCode(code),
        { ...official, code, heading: place, words: quotes[0]?.text ?? '', lit: node.level?.level ?? null },
      ];
    }),
  ];
};

/** What each page’s picture shows: official words where the page is a code’s, else its title and description. */
export const listPreviews = (
  pages: readonly PreviewedPage[],
  rubrics: readonly Rubric[],
): { path: string; preview: Preview }[] => {
  const known = new Map(rubrics.flatMap(previewsOfRubric));
  return pages.map(({ path, title, description }) => {
    const rubric = rubrics.find(({ code }) => isWithin(path.replaceAll('/', '-'), code.toLowerCase())) ?? rubrics[0];
    const instrument = rubrics.find((candidate) => pathOfCode(candidate.instrument.code) === path)?.instrument;
    const indicator = rubric ? nameOfIndicator(rubric) : '';
    return {
      path,
      preview: known.get(path) ?? {
        context: instrument?.shortName ?? (title === SITE_NAME ? 'Situs rujukan kriteria' : indicator),
        code: instrument?.code ?? null,
        heading: title.replace(` · ${indicator}`, ''),
        words: description,
        voice: 'panduan',
        attribution: null,
        steps: rubric ? stepsOf(rubric) : [],
        lit: null,
      },
    };
  });
};
