import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface Postmaster {
  pid: number;
  port: number;
  /** Whether it takes connections. */
  ready: boolean;
}

/** The server that runs on a cluster, as its pid file tells; undefined where none does. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const pidFile = join(cluster, 'postmaster.pid');
  const text = await readIfThere(pidFile);
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return undefined;
  if (!(await isPostgres(pid, cluster))) {
    await removeStale(pidFile, text);
    return undefined;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isPostgres(pid: number, cluster: string): Promise<boolean> {
  const command =
    process.platform === 'linux'
      ? (await readIfThere(`/proc/${pid}/cmdline`)).replaceAll('\0', ' ')
      : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  return command.includes(`-D ${cluster} `);
}

/** Empty where the file or the program is not there (any more). */
async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return '';
    throw error;
  }
}

/**
 * A server that was killed leaves its file. PostgreSQL removes it, unless the number belongs to another
 * program by now: it would take that for a server and refuse to start, for ever.
 *
 * Between our look and the removal another process may have started a server, and a server whose file
 * vanishes stops at once. So the file is taken aside, looked at again, and put back if it is a new one.
 */
async function removeStale(pidFile: string, stale: string): Promise<void> {
  const aside = `${pidFile}-${randomBytes(6).toString('hex')}`;
  try {
    await rename(pidFile, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return; // another process was first
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== stale && !existsSync(pidFile)) await link(aside, pidFile);
  await rm(aside);
}
