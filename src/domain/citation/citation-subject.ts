/** A slip of the source: its words as they stand there, and what a reader should know of them. */
export interface MarkedSlip {
  quote: string;
  note: string;
}

/** One row of official words, verbatim, with the code and the name under which it is quoted. */
export interface QuotedWords {
  /** The whole code: that of the passage or of the item. */
  code: string;
  /** “Kriteria Bukti Dukung, angka 1, butir a”: the heading of the row, without its level. */
  name: string;
  text: string;
  /** The known slips of the source that stand in the text; left out where there are none, or where nobody asked for them. */
  slips?: readonly MarkedSlip[];
}

/**
 * Everything that a citation of one code says (contract §2), apart from the day of access. It is plain data, made by the
 * build, so that every place that cites (page, collection, memo, data file) says the same.
 */
export interface CitationSubject {
  code: string;
  /** The instrument’s full name. */
  instrument: string;
  /** “Indikator 18 SPBE (Permen PANRB 59/2020)”: never the number without its instrument. */
  indicator: string;
  /** The indicator’s title, the source’s line, whole. */
  title: string;
  /** “Level 4 Terpadu dan Terukur · Kriteria Bukti Dukung, angka 1, butir a”: level and kind of criterion. */
  place: string;
  /** In the text’s order: one for a passage or an item, several for a level or a group; none for an indicator. */
  quotes: readonly QuotedWords[];
  /** How the source is named: “sebagaimana dimuat pada situs SPBE Kota Banjarmasin”. */
  attribution: string;
  /** The whole address of the code’s page. */
  url: string;
}
