import { spawnSync } from 'node:child_process';
import { chown, glob, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedError } from './embedded-error.ts';

/** How to run PostgreSQL's programs, which refuse to run as root. */
export interface Runner {
  /** Words before the program. */
  prefix: readonly string[];
  /** For `spawn`. */
  identity: { uid?: number; gid?: number };
}

const NOBODY = 65_534;
const UNSHARE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

const asMyself: Runner = { prefix: [], identity: {} };

/** A user namespace in which root has another name: files stay root's, so private folders work. */
const inNamespace: Runner = { prefix: UNSHARE, identity: {} };

const asNobody: Runner = { prefix: [], identity: { uid: NOBODY, gid: NOBODY } };

/**
 * Not root: directly. Root: as the user to whom an existing cluster belongs; where that is root too, or there
 * is none, in a user namespace, or as nobody where the kernel refuses one.
 */
export async function chooseRunner(cluster: string): Promise<Runner> {
  if (process.getuid?.() !== 0) return asMyself;
  const { uid, gid } = await ownerOf(cluster);
  if (uid !== 0) return { prefix: [], identity: { uid, gid } };

  const [program = '', ...words] = UNSHARE;
  const { status, signal } = spawnSync(program, [...words, 'true']);
  // A Ctrl-C that hits the probe says nothing about the kernel.
  return status === 0 || signal !== null ? inNamespace : asNobody;
}

async function ownerOf(path: string): Promise<{ uid: number; gid: number }> {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { uid: 0, gid: 0 };
  }
}

/** Gives paths to the user that the programs will run as, where that is not us. */
export async function handOver({ identity }: Runner, paths: Iterable<string>): Promise<void> {
  const { uid, gid } = identity;
  if (uid === undefined || gid === undefined) return;
  for (const path of paths) await chown(path, uid, gid);
}

/** Gives a cluster that was made as root, when the kernel still let us, to the user that it will now run as. */
export async function handOverCluster(runner: Runner, folder: string, cluster: string): Promise<void> {
  if (runner.identity.uid === undefined || (await ownerOf(cluster)).uid !== 0) return;
  const within = await Array.fromAsync(glob('**', { cwd: cluster }), (path) => join(cluster, path));
  // The cluster itself comes last: it tells the next start whether all is handed over.
  await handOver(runner, [folder, ...within.filter((path) => path !== cluster), cluster]);
}

/** What to throw where a program could not even be started. */
export function explainSpawn(error: Error, program: string): Error {
  if ((error as NodeJS.ErrnoException).code !== 'EACCES') return error;
  const who =
    process.getuid?.() === 0 ? 'PostgreSQL refuses to run as root, and any other user' : 'this user';
  return new EmbeddedError(
    `${who} may not run ${program}: put Plumbline in a folder that every user can enter, or set DATABASE_URL to a server of your own`,
    { cause: error },
  );
}
