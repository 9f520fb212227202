import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes what servers left that no longer run: each has a folder that begins with the id of its process. */
export async function removeLeftOvers(parent: string): Promise<void> {
  if (!existsSync(parent)) return;
  const names = await readdir(parent);
  for (const name of names) {
    if (!runsElsewhere(Number.parseInt(name, 10)))
      await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** Our own id can only be that of an earlier process: we have stored nothing yet. */
function runsElsewhere(pid: number): boolean {
  if (Number.isNaN(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
