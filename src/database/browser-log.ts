/**
 * The log in which Chromium keeps all databases of a site (LevelDB). A write that fails, by a kill or a full disk, leaves
 * half an entry at its end. Chromium appends behind that, and at the start after next takes the log for corrupt and
 * deletes every database of the site: what was written behind the half entry is lost, and all before it.
 *
 * Where a database is deleted, Chromium compacts: what can be read goes into a table, and the log begins anew. So an
 * empty database is made and deleted before the first use, and again after every write fault, of any tab, before anything
 * counts as saved (torn-log.spec.ts, full-disk.spec.ts). It takes some 16 ms; other browsers lose nothing by it.
 *
 * It compacts in a thread of its own, and says that the database is deleted without waiting for it: of 600 such deletions
 * 27 were told up to 56 ms too early. No event tells when it has; so writing waits for a while.
 */
import { findChannel } from '../browser/browser-objects.ts';
import { asked, getDatabases } from './requests.ts';

/** The database that is made to be deleted, and the channel on which tabs tell of a fault. It never holds anything. */
const SPARE = 'tangga-kematangan-x';

/** So long after the deletion was told the new log is taken to be in use. Whoever reads what was kept takes longer to tick. */
const COMPACTS_WITHIN_MS = 250;

const channel = findChannel(SPARE);
let renewing: Promise<void> | null = null;
let renewedAt = 0;
channel?.addEventListener('message', () => {
  renewing = null;
});

const renew = async (): Promise<void> => {
  const databases = getDatabases();
  (await asked(databases.open(SPARE))).close();
  // Another tab may be at the same: it lets go at once, and until then the request waits.
  await asked(databases.deleteDatabase(SPARE));
  renewedAt = performance.now();
};

/** Begins the log anew, once until a write fails. @throws the browser’s fault, as a rejection; the next call tries again */
export const renewLog = (): Promise<void> => {
  const mine = (renewing ??= renew());
  mine.catch(() => {
    if (renewing === mine) renewing = null;
  });
  return mine;
};

/** The same, and waits until what is written goes into the new log. */
export const settleLog = async (): Promise<void> => {
  await renewLog();
  const left = renewedAt + COMPACTS_WITHIN_MS - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
};

/** A write has failed: its entry may be torn, for every tab. */
export const noteTornLog = (): void => {
  renewing = null;
  channel?.postMessage('');
};
