import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, type Postmaster } from './find-postmaster.ts';

const POLL_MS = 15;
const ORDERLY_MS = 20_000;
const AT_ONCE_MS = 5_000;

/**
 * Stops a server: connections are cut, nothing that was stored is lost. One that takes more than 20 s is
 * stopped the hard way, and puts itself right at its next start.
 */
export async function stopPostmaster(cluster: string, { pid }: Postmaster): Promise<void> {
  const gone = (): boolean => !existsSync(join(cluster, 'postmaster.pid')) || !isAlive(pid);
  signal(pid, 'SIGINT');
  if (await becomesTrue(gone, ORDERLY_MS)) return;
  signal(pid, 'SIGQUIT');
  await becomesTrue(gone, AT_ONCE_MS);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // it has ended by itself
  }
}

async function becomesTrue(condition: () => boolean, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (!condition()) {
    if (Date.now() > deadline) return false;
    await delay(POLL_MS);
  }
  return true;
}
