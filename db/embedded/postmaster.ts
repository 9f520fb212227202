import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Runner } from './as-user.ts';
import type { Binaries } from './binaries.ts';
import { lastLines } from './cluster.ts';
import { EmbeddedError } from './embedded-error.ts';

export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

export interface LaunchOptions {
  /** Whether a stored row survives a power cut. Only tests say no. */
  durable: boolean;
}

const POLL_MS = 15;

/** The server that runs on a cluster, as its pid file tells; undefined where none does. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const pidFile = join(cluster, 'postmaster.pid');
  const text = await readFile(pidFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  if (!(await isPostgres(pid, cluster))) {
    // A server that was killed leaves its file; should its number belong to another program by now,
    // PostgreSQL would take that for itself and refuse to start.
    await rm(pidFile, { force: true });
    return undefined;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

async function isPostgres(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '') // gone since
      : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  return command.includes(cluster);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Starts a server and waits until it answers; returns as soon as any server runs on the cluster, since
 * another process may start one at the same time.
 *
 * It gets a session of its own: a Ctrl-C in the terminal is for us, who then stop it in order.
 *
 * Errors: EmbeddedError with the end of the server's log where it does not start.
 */
export async function launchPostmaster(
  folder: string,
  cluster: string,
  binaries: Binaries,
  runner: Runner,
  { durable }: LaunchOptions,
  deadline: number,
): Promise<void> {
  const port = await findFreePort();
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
    '-D',
    cluster,
    '-p',
    String(port),
    ...settings.flatMap((setting) => ['-c', setting]),
  ];

  const logPath = join(folder, 'postgres.log');
  const log = await open(logPath, 'w', 0o600);
  let exited = false;
  try {
    const child = spawn(program, words, {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...runner.identity,
    });
    child.on('exit', () => (exited = true));
    child.on('error', () => (exited = true));
    child.unref();
  } finally {
    await log.close();
  }

  while (Date.now() < deadline) {
    const running = await findPostmaster(cluster);
    if (running?.ready) return;
    if (exited && !running) {
      throw new EmbeddedError(`the database did not start: ${lastLines(await readFile(logPath, 'utf8'))}`);
    }
    await delay(POLL_MS);
  }
  throw new EmbeddedError(`the database did not get ready in time: see ${logPath}`);
}

/** Stops a server: connections are cut, nothing that was stored is lost. */
export async function stopPostmaster(cluster: string, { pid }: Postmaster): Promise<void> {
  process.kill(pid, 'SIGINT');
  while (existsSync(join(cluster, 'postmaster.pid')) && isAlive(pid)) await delay(POLL_MS);
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen({ host: '127.0.0.1', port: 0 }, resolve);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
