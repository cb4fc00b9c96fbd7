import { pathOfCode } from '../../domain/code.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { nameOfItem, nameOfPassage, SLIPS_ID } from '../../site/names.ts';
import { assembleFolder } from '../content/assemble-folder.ts';
import type { Content, InstrumentFolder } from '../content/parse-content.ts';
import { listRetiredRecords } from './retired-records.ts';

/** One thing that the search can find; `url` is relative to the site’s base, without a leading "/". */
export interface SearchRecord {
  url: string;
  title: string;
  content: string;
  /** Whose words these are: the official text or the site’s own. */
  voice: 'kriteria' | 'panduan';
  code: string | null;
  level: number | null;
}

/** The sections of a guidance text: its `##` headings with the plain words below each. */
export const sectionsOf = (body: string): { heading: string; text: string }[] =>
  body
    .split(/^## +/m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return {
        heading: heading.trim(),
        text: lines
          .join(' ')
          .replace(/[*_`>#]|\[([^\]]*)\]\([^)]*\)/g, '$1')
          .replace(/\s+/g, ' ')
          .trim(),
      };
    });

const slugOf = (file: string) => file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/, '');

/** Official words stand in records of their own: what the site adds to them is another record, in its own voice. */
const recordsOfRubric = (rubric: Rubric): SearchRecord[] =>
  rubric.passages.flatMap((passage) => {
    const { code, level } = passage;
    const title = nameOfPassage(passage);
    const guidance = (name: string, content: string, about = code): SearchRecord => ({
      url: pathOfCode(about),
      title: name,
      content,
      voice: 'panduan',
      code: about,
      level,
    });
    return [
      { url: pathOfCode(code), title, content: passage.text, voice: 'kriteria', code, level },
      // Pagefind keeps one record an address, so that the notes have their own place on the passage’s page.
      ...(passage.slips.length === 0
        ? []
        : [
            {
              ...guidance(
                `Salah tulis dalam ${title}`,
                passage.slips.map(({ quote, reading, note }) => [note, quote, reading ?? ''].join(' ')).join(' '),
              ),
              url: `${pathOfCode(code)}#${SLIPS_ID}`,
            },
          ]),
      ...rubric.items
        .filter((item) => item.passage === code)
        .map((item) => guidance(nameOfItem(passage, item), item.label, item.code)),
    ];
  });

/** The guidance below a level’s front matter; an indicator’s folder has the name of its address. */
const bodyOfLevel = ({ indicators }: InstrumentFolder, code: string, level: number): string =>
  indicators
    .find(({ folder }) => `content/${pathOfCode(code)}`.startsWith(`${folder}/`))
    ?.levels.find(({ data }) => data.level === level)?.body ?? '';

/** Everything that can be found: official passages, the guidance of each level by section, and the glossary. */
export const listSearchRecords = (content: Content): SearchRecord[] => [
  ...content.instruments.flatMap((folder) =>
    assembleFolder(folder).flatMap((rubric) => [
      ...recordsOfRubric(rubric),
      ...rubric.levels.map((level): SearchRecord => ({
        url: pathOfCode(level.code),
        title: `Level ${String(level.level)}: ${level.name}`,
        content: [
          level.summary,
          ...sectionsOf(bodyOfLevel(folder, level.code, level.level)).map(({ heading, text }) => `${heading}. ${text}`),
          ...level.statements.map(({ text }) => text),
        ].join(' \n'),
        voice: 'panduan',
        code: level.code,
        level: level.level,
      })),
    ]),
  ),
  ...listRetiredRecords(content),
  ...content.terms.map(({ file, data }): SearchRecord => ({
    url: `glosarium/#${slugOf(file)}`,
    title: `Istilah: ${data.term}`,
    content: [data.term, ...data.aliases, data.summary].join(' \n'),
    voice: 'panduan',
    code: null,
    level: null,
  })),
];
