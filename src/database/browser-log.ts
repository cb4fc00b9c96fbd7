/**
 * The log in which Chromium keeps all databases of a site (LevelDB). A write that fails, by a kill or a full disk, leaves
 * half an entry at its end. Chromium appends behind that, and at the start after next takes the log for corrupt and
 * deletes every database of the site: what was written behind the half entry is lost, and all before it.
 *
 * Where a database is deleted, Chromium compacts: what can be read goes into a table, and the log begins anew. So an
 * empty database is made and deleted before the first use, and again after every write fault, of any tab, before anything
 * counts as saved (torn-log.spec.ts, full-disk.spec.ts). It takes some 16 ms; other browsers lose nothing by it.
 */
import { findChannel } from '../browser/browser-objects.ts';
import { asked, getDatabases } from './requests.ts';

/** The database that is made to be deleted, and the channel on which tabs tell of a fault. It never holds anything. */
const SPARE = 'tangga-kematangan-x';

const channel = findChannel(SPARE);
let renewing: Promise<void> | null = null;
channel?.addEventListener('message', () => {
  renewing = null;
});

const renew = async (): Promise<void> => {
  const databases = getDatabases();
  (await asked(databases.open(SPARE))).close();
  // Another tab may be at the same: it lets go at once, and until then the request waits.
  await asked(databases.deleteDatabase(SPARE));
};

/** Begins the log anew, once until a write fails. @throws the browser’s fault, as a rejection; the next call tries again */
export const renewLog = (): Promise<void> => {
  const mine = (renewing ??= renew());
  mine.catch(() => {
    if (renewing === mine) renewing = null;
  });
  return mine;
};

/** A write has failed: its entry may be torn, for every tab. */
export const noteTornLog = (): void => {
  renewing = null;
  channel?.postMessage('');
};
