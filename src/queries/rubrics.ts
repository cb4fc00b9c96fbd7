import { getCollection, getEntry, render } from 'astro:content';
import { findParentCode, pathOfCode } from '../domain/code/code.ts';
import { assembleRubric, type Rubric } from '../domain/rubric/rubric.ts';
import type { InstrumentSource } from '../model/instrument.ts';

/** Every instrument, ordered by code. */
export const listInstruments = async (): Promise<InstrumentSource[]> => {
  const entries = await getCollection('instruments');
  return entries.map(({ data }) => data).sort((a, b) => a.code.localeCompare(b.code, 'id'));
};

/** Every rubric of the site, ordered by instrument and number. Pages take theirs from here once, in getStaticPaths. */
export const listRubrics = async (): Promise<Rubric[]> => {
  const [instruments, indicators, levels] = await Promise.all([
    listInstruments(),
    getCollection('indicators'),
    getCollection('levels'),
  ]);
  const byFolder = Map.groupBy(levels, ({ id }) => id.slice(0, id.lastIndexOf('/')));
  return instruments.flatMap((instrument) =>
    indicators
      .filter(({ id }) => id.startsWith(pathOfCode(instrument.code)))
      .sort((a, b) => a.data.number - b.data.number)
      .map(({ id, data }) => {
        const own = byFolder.get(id.slice(0, id.lastIndexOf('/'))) ?? [];
        return assembleRubric(
          instrument,
          data,
          own.map((entry) => entry.data),
        );
      }),
  );
};

let counted: Promise<boolean> | undefined;

/** Whether the site has more than one rubric. A build counts once: every page asks. */
export const hasSeveralRubrics = (): Promise<boolean> => {
  const count = () => getCollection('indicators').then(({ length }) => length > 1);
  return import.meta.env.DEV ? count() : (counted ??= count());
};

/** The rubric that the home page opens. @throws where the home page names none that exists. */
export const getHomeRubric = async (): Promise<Rubric> => {
  const home = await getEntry('pages', 'beranda');
  const rubric = (await listRubrics()).find(({ code }) => code === home?.data.indicator);
  if (!rubric) throw new Error('content/halaman/beranda.mdx › indicator names no indicator of the site.');
  return rubric;
};

const renderEntry = async (collection: 'instruments' | 'indicators' | 'levels', id: string) => {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`There is no content ${id}.`);
  return render(entry);
};

/** The site’s guidance on an instrument, as a component. */
export const getInstrumentGuidance = (code: string) => renderEntry('instruments', `${pathOfCode(code)}instrumen`);

/** The site’s guidance on an indicator, as a component. */
export const getIndicatorGuidance = (code: string) => renderEntry('indicators', `${pathOfCode(code)}indikator`);

/** The site’s guidance on a level, as a component. */
export const getLevelGuidance = (code: string) =>
  renderEntry('levels', `${pathOfCode(findParentCode(code) ?? '')}level-${code.slice(-1)}`);

/** The short names of all instruments by code; a code that has none (any more) is its own name. */
export const getInstrumentNames = async (): Promise<(code: string) => string> => {
  const names = new Map((await listInstruments()).map(({ code, shortName }) => [code, shortName]));
  return (code) => names.get(code) ?? code;
};
