import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Runner } from './as-user.ts';
import type { Binaries } from './binaries.ts';
import { EmbeddedError } from './embedded-error.ts';
import { makeSecrets, readSecrets, type Secrets } from './secrets.ts';

export const SUPERUSER = 'postgres';
const MAJOR = '18';
const UNFINISHED = 'postgres-new-';
const ABANDONED_MS = 10 * 60_000;

export interface Cluster {
  /** Where PostgreSQL keeps its files. */
  path: string;
  secrets: Secrets;
}

/**
 * Finds the folder's database cluster, or makes one. It is made beside and then renamed, so that whoever is
 * killed in the middle, or comes second, leaves nothing half done.
 *
 * Errors: EmbeddedError where the folder cannot be written, holds another version's cluster, has lost its
 * secrets, or the cluster cannot be made.
 */
export async function prepareCluster(folder: string, binaries: Binaries, runner: Runner): Promise<Cluster> {
  const path = join(folder, 'postgres');
  await makeFolder(folder);
  if (existsSync(path)) {
    await checkVersion(path);
    const secrets = await readSecrets(folder);
    if (secrets) return { path, secrets };
    throw new EmbeddedError(
      `${join(folder, 'secrets.json')} is missing, and without it the database beside it cannot be opened: put it back from a backup, or remove the folder to start afresh`,
    );
  }

  const secrets = (await readSecrets(folder)) ?? (await makeSecrets(folder));
  await removeAbandoned(folder);
  const beside = join(folder, `${UNFINISHED}${randomBytes(6).toString('hex')}`);
  await mkdir(beside, { mode: 0o700 });
  await runInitdb(folder, beside, secrets, binaries, runner);
  await rename(beside, path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(beside, { recursive: true }); // another process was first
  });
  return { path, secrets };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const probe = join(folder, `.probe-${randomBytes(6).toString('hex')}`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const why = code === 'ENOSPC' ? 'the disk is full' : `it cannot be written (${code})`;
    throw new EmbeddedError(
      `the database should live in ${folder}, but ${why}: mend that, or choose another folder with PLUMBLINE_DATA`,
      { cause: error },
    );
  }
}

async function checkVersion(path: string): Promise<void> {
  const version = (await readFile(join(path, 'PG_VERSION'), 'utf8')).trim();
  if (version !== MAJOR) {
    throw new EmbeddedError(
      `${path} was made by PostgreSQL ${version} and this Plumbline brings ${MAJOR}: use the Plumbline that made it, or dump and load the database with PostgreSQL's own tools`,
    );
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(UNFINISHED)) continue;
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > ABANDONED_MS) await rm(join(folder, name), { recursive: true });
  }
}

async function runInitdb(
  folder: string,
  beside: string,
  secrets: Secrets,
  binaries: Binaries,
  runner: Runner,
): Promise<void> {
  const passwordFile = `${beside}.password`;
  try {
    await writeFile(passwordFile, `${secrets.superuserPassword}\n`, { mode: 0o600, flag: 'wx' });
    await runner.handOver(folder);
    const words = [
      ...runner.prefix,
      binaries.initdb,
      `--pgdata=${beside}`,
      `--username=${SUPERUSER}`,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
    ];
    const [program = '', ...rest] = words;
    const child = spawn(program, rest, { stdio: ['ignore', 'ignore', 'pipe'], ...runner.identity });
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    if (code !== 0) {
      throw new EmbeddedError(`the database could not be made in ${folder}: ${lastLines(said)}`);
    }
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** The end of what a program said, on one line. */
export function lastLines(said: string): string {
  return said.trim().split('\n').slice(-3).join(' ').trim().replace(/\.$/, '') || 'it said nothing';
}
