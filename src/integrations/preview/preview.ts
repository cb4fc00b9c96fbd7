/** What one page’s preview picture shows. Two pages that show the same get the same bytes. */
export interface Preview {
  /** Above everything: the indicator, or what the site is. */
  context: string;
  /** The code, large; null on pages that have none. */
  code: string | null;
  /** The place in the rubric, or the page’s title. */
  heading: string;
  /** The first words, and whose they are: official ones stand in the serif face, on paper. */
  words: string;
  voice: 'kriteria' | 'panduan';
  /** How the source of official words is named; null where none are shown. */
  attribution: string | null;
  /** The numbers of the ladder’s steps from the lowest, and the one that is lit. */
  steps: readonly number[];
  lit: number | null;
}
