import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { explainSpawn, handOver, type Runner } from './as-user.ts';
import type { Binaries } from './binaries.ts';
import { EmbeddedError } from './embedded-error.ts';
import { lastLines } from './last-lines.ts';

export const SUPERUSER = 'postgres';

export interface InitdbOptions {
  binaries: Binaries;
  runner: Runner;
  /** Whether it waits until all is on the disk. */
  durable: boolean;
}

/**
 * Makes a database cluster in a new folder.
 *
 * Errors: EmbeddedError with the end of what initdb said; then nothing is left of it.
 */
export async function runInitdb(
  folder: string,
  cluster: string,
  password: string,
  { binaries, runner, durable }: InitdbOptions,
): Promise<void> {
  const passwordFile = `${cluster}.password`;
  try {
    await mkdir(cluster, { mode: 0o700 });
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
    await handOver(runner, [folder, cluster, passwordFile]);
    const said = await run(runner, binaries.initdb, [
      `--pgdata=${cluster}`,
      `--username=${SUPERUSER}`,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ]);
    if (said !== undefined) {
      throw new EmbeddedError(`the database could not be made in ${folder}: ${lastLines(said)}`);
    }
  } catch (error) {
    await rm(cluster, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/**
 * What the program said if it failed. It gets a session of its own, since a Ctrl-C in the terminal is for us:
 * it takes a second, and then we stop in order.
 */
async function run(runner: Runner, program: string, words: string[]): Promise<string | undefined> {
  const [first = '', ...rest] = [...runner.prefix, program, ...words];
  const child = spawn(first, rest, {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...runner.identity,
  });
  try {
    const [said] = await Promise.all([text(child.stderr), once(child, 'close')]);
    return child.exitCode === 0 ? undefined : said;
  } catch (error) {
    throw explainSpawn(error as Error, program);
  }
}
