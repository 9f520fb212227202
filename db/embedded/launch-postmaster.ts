import { spawn } from 'node:child_process';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { explainSpawn, type Runner } from './as-user.ts';
import type { Binaries } from './binaries.ts';
import { EmbeddedError } from './embedded-error.ts';
import { findFreePort } from './find-free-port.ts';
import { findPostmaster } from './find-postmaster.ts';
import { lastLines } from './last-lines.ts';

export interface LaunchOptions {
  /** Whether a stored row survives a power cut. Only tests say no. */
  durable: boolean;
}

export interface Launch extends LaunchOptions {
  folder: string;
  cluster: string;
  binaries: Binaries;
  runner: Runner;
  /** When to give up, in ms since 1970. */
  deadline: number;
}

const POLL_MS = 15;
const LOG_BYTES = 1024 * 1024;
/** What a server says that would start a moment later. */
const PASSING = [
  'pre-existing shared memory block', // a killed server's last child still computes
  'lock file "postmaster.pid" already exists', // another process started one, and has stopped it again
  'could not create any TCP/IP sockets', // another program took the port
];

/**
 * Starts a server and waits until it answers. Returns as soon as any server runs on the cluster, since
 * another process may start one at the same time, and where it is worth trying again: look what is there.
 *
 * Errors: EmbeddedError with the end of the server's log where it does not start.
 */
export async function launchPostmaster(launch: Launch): Promise<void> {
  const logPath = join(launch.folder, 'postgres.log');
  const port = await findFreePort();
  const log = await openLog(logPath);
  const { size: before } = await log.stat();
  const ended = spawnPostgres(launch, port, log);
  await log.close();

  while (Date.now() < launch.deadline) {
    const running = await findPostmaster(launch.cluster);
    if (running?.ready) return;
    if (ended.failure) throw ended.failure;
    if (ended.yes && !running) {
      const said = (await readFile(logPath)).subarray(before).toString('utf8');
      if (PASSING.some((words) => said.includes(words))) return;
      throw new EmbeddedError(`the database did not start: ${lastLines(said)}`);
    }
    await delay(POLL_MS);
  }
  throw new EmbeddedError(`the database did not get ready in time: see ${logPath}`);
}

/** For adding to: two servers may be started at once, and what a crashed one said last is worth reading. */
async function openLog(path: string): Promise<FileHandle> {
  const log = await open(path, 'a', 0o600);
  const { size } = await log.stat();
  if (size > LOG_BYTES) await log.truncate();
  return log;
}

/** It gets a session of its own: a Ctrl-C in the terminal is for us, who then stop it in order. */
function spawnPostgres(
  { cluster, binaries, runner, durable }: Launch,
  port: number,
  log: FileHandle,
): { yes: boolean; failure?: Error } {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'shared_buffers=256MB',
    'max_wal_size=2GB',
    'jit=off',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  const [program = '', ...words] = [
    ...runner.prefix,
    binaries.postgres,
    ...['-D', cluster, '-p', String(port)],
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  const child = spawn(program, words, {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    ...runner.identity,
  });
  const ended: { yes: boolean; failure?: Error } = { yes: false };
  child.on('exit', () => (ended.yes = true));
  child.on('error', (error) => (ended.failure = explainSpawn(error, binaries.postgres)));
  child.unref();
  return ended;
}
