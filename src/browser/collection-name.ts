/** The name of the collection’s database, and of the channel on which tabs tell of a change to it. */
export const DATABASE = 'tangga-kematangan-kutipan';
