import type { MarkedSlip } from '../citation/citation-subject.ts';
import { quote } from '../citation/citation.ts';

/** A slip of the source, to stand beside the words that have it: they are quoted as they are. */
export const saySlip = ({ quote: words, note }: MarkedSlip): string =>
  `Tertulis demikian dalam sumber: ${quote(words)}. ${note}`;
