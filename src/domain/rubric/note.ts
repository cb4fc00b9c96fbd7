/** A statement as an island shows it, with the name of its source; null where the text says whose it is. */
export interface Note {
  text: string;
  source: string | null;
}
