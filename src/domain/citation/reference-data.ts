import { findLink, writeProvenance, writeQuotation, type AccessDay } from './citation.ts';
import type { CitationSubject } from './citation-subject.ts';

/** Signs that mean something to TeX. Braces are named, since BibTeX counts even those with a backslash. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
};

const escapeTex = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\{}~^$&#%_]/g, (sign) => TEX[sign] ?? sign);

/** What the reference lists show as the title: the place in the rubric, or the indicator alone. */
const titleOf = ({ place, indicator }: CitationSubject): string =>
  place === '' ? indicator : `${place}, ${indicator}`;

/** One BibTeX entry (`@misc`, with the fields of biblatex for address and day); its key is the code. */
export const writeBibtex = (subject: CitationSubject, day: AccessDay): string => {
  const fields: [string, string][] = [
    ['title', `{${escapeTex(titleOf(subject))}}`],
    ['howpublished', escapeTex(`${subject.indicator}: ${subject.title} ${subject.instrument}`)],
    ['note', escapeTex(`Kode ${subject.code}. ${writeProvenance(subject)}`)],
    ...(subject.quotes.length === 0 ? [] : [['abstract', escapeTex(writeQuotation(subject))] as [string, string]]),
    ['url', findLink(subject.url) ?? escapeTex(subject.url)],
    ...(day === null ? [] : [['urldate', day] as [string, string]]),
    ['langid', 'indonesian'],
  ];
  const key = subject.code.replace(/[^A-Za-z0-9-]/g, '');
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}`;
};

/** A list of one item in CSL-JSON, as reference managers import it. */
export const writeCslJson = (subject: CitationSubject, day: AccessDay): string =>
  JSON.stringify(
    [
      {
        id: subject.code,
        type: 'webpage',
        title: titleOf(subject),
        'container-title': `${subject.indicator}: ${subject.title}`,
        'collection-title': subject.instrument,
        note: `Kode ${subject.code}. ${writeProvenance(subject)}`,
        ...(subject.quotes.length > 0 && { abstract: writeQuotation(subject) }),
        URL: subject.url,
        ...(day !== null && { accessed: { 'date-parts': [day.split('-').map(Number)] } }),
        language: 'id',
      },
    ],
    null,
    2,
  );
