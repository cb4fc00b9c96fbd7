import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, open, rm, rmdir, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProfilePlace } from './killable-browser.ts';

/** A disk of its own that can be filled to the last byte, for a browser’s profile. */
export interface SmallDisk {
  place: ProfilePlace;
  /** Writes real bytes until none fits, leaving as many as are asked for. */
  fill: (leave?: number) => Promise<void>;
  /** Takes those bytes away again. */
  free: () => Promise<void>;
}

const MEGABYTES = 90;

/** How `unshare` may be called: root needs no namespace of users, others may be allowed one. */
const WAYS = [
  { make: ['--mount'], enter: ['--mount'] },
  { make: ['--map-root-user', '--mount'], enter: ['--user', '--preserve-credentials', '--mount'] },
] as const;

/** Mounts the disk where the script’s first argument says, tells of it, and stays as long as its input is open. */
const HOLD = `mount -t tmpfs -o size=${String(MEGABYTES)}m none "$1" && echo ready && exec cat`;

type Way = (typeof WAYS)[number];

/** How this machine can be given a small disk; null where it cannot. */
export const findSmallDiskWay = (): Way | null =>
  WAYS.find(
    ({ make }) =>
      spawnSync('unshare', [...make, 'sh', '-c', HOLD, 'sh', tmpdir()], { stdio: ['ignore', 'ignore', 'ignore'] })
        .status === 0,
  ) ?? null;

/**
 * Gives some work a small disk. Only the processes that are started by its command see it: it is mounted in a namespace
 * that one process holds, and is gone with that process, however the work ends.
 */
export const withSmallDisk = async ({ make, enter }: Way, work: (disk: SmallDisk) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'tangga-disk-'));
  const holder = spawn('unshare', [...make, 'sh', '-c', HOLD, 'sh', folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) =>
    holder.once('exit', () => {
      resolve();
    }),
  );
  try {
    await new Promise<void>((resolve, reject) => {
      holder.stdout.once('data', () => {
        resolve();
      });
      holder.once('exit', () => {
        reject(new Error('The small disk could not be mounted.'));
      });
    });
    // The disk from outside of the namespace.
    const disk = join('/proc', String(holder.pid), 'root', folder);
    const filling = join(disk, 'pengisi');
    await work({
      place: { folder: join(folder, 'profil'), command: ['nsenter', '--target', String(holder.pid), ...enter, '--'] },
      fill: async (leave = 0) => {
        const file = await open(filling, 'a');
        try {
          for (;;) {
            const { bavail, bsize } = await statfs(disk);
            const wanted = bavail * bsize - leave;
            if (wanted <= 0) break;
            await file.write(Buffer.alloc(Math.min(wanted, 1 << 20), 1));
          }
        } finally {
          await file.close();
        }
      },
      free: () => rm(filling),
    });
  } finally {
    holder.stdin.end();
    await ended;
    await rmdir(folder);
  }
};
