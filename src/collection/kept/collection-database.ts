import type { DatabaseShape } from '../../database/kept-database.ts';
import { DATABASE } from '../../browser/collection-name.ts';

/** `collected` is keyed by code, `memo` by the name of a field. All values are read as unknown. */
export const COLLECTION_DATABASE: DatabaseShape = {
  name: DATABASE,
  stores: { collected: {}, aside: { autoIncrement: true }, memo: {} },
};
