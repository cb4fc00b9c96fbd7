import type { Kind } from '../../domain/search/catalogue.ts';

/** One thing that the search can find; `url` is relative to the site’s base, without a leading "/". */
export interface SearchRecord {
  url: string;
  title: string;
  /** Of `teks` and `butir` official words alone; what the site adds to them is `also`. */
  content: string;
  /** Words by which it is found and that are not shown as its text: right spellings, labels. */
  also: string;
  kind: Kind;
  code: string | null;
  level: number | null;
}
