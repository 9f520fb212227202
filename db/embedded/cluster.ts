import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedError } from './embedded-error.ts';
import { runInitdb, type InitdbOptions } from './run-initdb.ts';
import { makeSecrets, readSecrets, type Secrets } from './secrets.ts';

const MAJOR = '18';
const UNFINISHED = 'postgres-new-';
const ABANDONED_MS = 10 * 60_000;

export interface Cluster {
  /** Where PostgreSQL keeps its files. */
  path: string;
  secrets: Secrets;
}

/** Where a folder's cluster is, whether or not there is one yet. */
export function clusterPath(folder: string): string {
  return join(folder, 'postgres');
}

/**
 * Makes the folder for the database if need be, and gives its one true path, by which every process knows it.
 *
 * Errors: EmbeddedError where it cannot be written.
 */
export async function prepareFolder(folder: string): Promise<string> {
  try {
    await makeFolder(resolve(folder));
    const probe = join(folder, `.probe-${randomBytes(6).toString('hex')}`);
    await writeFile(probe, 'x');
    await rm(probe);
    return await realpath(folder);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const why = code === 'ENOSPC' ? 'the disk is full' : `it cannot be written (${code})`;
    throw new EmbeddedError(
      `the database should live in ${folder}, but ${why}: mend that, or choose another folder with PLUMBLINE_DATA`,
      { cause: error },
    );
  }
}

/** mkdir's own `recursive` never ends where an existing folder answers ENOENT, as /proc does (Node 24). */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another process was first
  }
}

/**
 * Finds the folder's database cluster, or makes one. It is made beside and then renamed, so that whoever is
 * killed in the middle, or comes second, leaves nothing half done.
 *
 * Errors: EmbeddedError where the folder holds another version's cluster, has lost its secrets, or the cluster
 * cannot be made.
 */
export async function prepareCluster(folder: string, options: InitdbOptions): Promise<Cluster> {
  const path = clusterPath(folder);
  if (existsSync(join(path, 'PG_VERSION'))) {
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
  await runInitdb(folder, beside, secrets.superuserPassword, options);
  try {
    await rename(beside, path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    await rm(beside, { recursive: true }); // another process was first
  }
  return { path, secrets };
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
    const path = join(folder, name);
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > ABANDONED_MS) await rm(path, { recursive: true, force: true });
  }
}
