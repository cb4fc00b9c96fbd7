import { hrefOf } from '../site/address.ts';
import type { ExplainedTerm } from '../text/explain-terms.ts';
import { listTerms } from './texts.ts';

let terms: Promise<readonly ExplainedTerm[]> | null = null;

/** Other spellings of a term are often everyday words (“level”, “aplikasi”); its abbreviations are not. */
const ABBREVIATION = /^\p{Lu}{2,}$/u;

const readTerms = async (): Promise<readonly ExplainedTerm[]> =>
  (await listTerms()).map(({ slug, term, aliases, summary }) => ({
    slug,
    term,
    forms: [term, ...aliases.filter((alias) => ABBREVIATION.test(alias))],
    summary,
    href: hrefOf(`glosarium/#${slug}`),
  }));

/** The glossary’s terms as pages explain them in place, read once for a build. */
export const listExplainedTerms = (): Promise<readonly ExplainedTerm[]> => (terms ??= readTerms());
