import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from '../is-running.ts';

/** Where a report is made before it is there, or goes when it is removed; the number says whose work it is. */
export const partFolder = (folder: string, id: string): string => join(folder, `.${id}.${process.pid}.part`);

const PART = /^\..+\.(\d+)\.part$/;

/** Names of what is in a folder; none where it is not there yet. */
export async function listFolders(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
}

/** Removes what processes left half done that no longer run. */
export async function removeLeftOvers(folder: string): Promise<void> {
  for (const name of await listFolders(folder)) {
    const [, pid] = PART.exec(name) ?? [];
    if (pid === undefined || runsElsewhere(Number(pid))) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Our own number can only be that of an earlier process: we have nothing half done when this is asked. */
const runsElsewhere = (pid: number): boolean => pid !== process.pid && isRunning(pid);
