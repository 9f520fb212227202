import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEmbedded } from '../../db/embedded/start-embedded.ts';
import { ask } from '../helpers/ask.ts';
import { dataFolder, type DataFolder } from '../helpers/data-folder.ts';
import { embeddedUser } from '../helpers/embedded-user.ts';
import { listProcesses } from '../helpers/list-processes.ts';

const FAST = { durable: false };

/** One for all, since making one takes a second: every test leaves it stopped. */
let made: DataFolder;

beforeAll(async () => {
  made = await dataFolder();
  const server = await startEmbedded(made.path, FAST);
  await ask(server.url, 'create table kept as select 42 as n');
  await server.stop();
});
afterAll(() => made[Symbol.asyncDispose]());

it('goes on with the server that a killed process left behind, and stops it in the end', async () => {
  const killed = await embeddedUser(made.path);
  await killed.kill();
  expect(made.servers()).toHaveLength(1);

  const next = await startEmbedded(made.path, FAST);
  expect([next.url, next.reused]).toEqual([killed.url, true]);
  await next.stop();
  await expect.poll(() => made.servers()).toEqual([]);
});

it('starts after a power cut that left a pid file, even if the number now belongs to another program', async () => {
  const pidFile = join(made.path, 'postgres/postmaster.pid');
  const before = await startEmbedded(made.path, FAST);
  const content = await readFile(pidFile, 'utf8');
  await before.stop();
  // Not our own number: PostgreSQL knows that its parent is no server.
  await writeFile(pidFile, content.replace(/^\d+/, String(process.ppid)), { mode: 0o600 });

  const server = await startEmbedded(made.path, FAST);
  expect([server.reused, await ask(server.url, 'select n from kept')]).toEqual([false, 42]);
  await server.stop();
});

it('lets go in peace of a server that was killed', async () => {
  const server = await startEmbedded(made.path, FAST);
  process.kill(await made.serverPid(), 'SIGKILL');
  await expect.poll(() => made.servers()).toEqual([]);
  await expect(server.stop()).resolves.toBeUndefined();
});

it('starts again while a child of a killed server still computes', async () => {
  const server = await startEmbedded(made.path, FAST);
  const busy = new pg.Client({ connectionString: server.url });
  busy.on('error', () => undefined);
  await busy.connect();
  // A loop inside one expression, which does not look whether the server still lives.
  const computing = Promise.allSettled([
    busy.query("select count(*) from generate_series(1, 3000000) n where md5(n::text) < '0'"),
  ]);
  await expect
    .poll(() =>
      ask(
        server.url,
        "select count(*)::int from pg_stat_activity where query like '%md5(n%' and pid <> pg_backend_pid()",
      ),
    )
    .toBe(1);
  process.kill(await made.serverPid(), 'SIGKILL');

  const again = await startEmbedded(made.path, FAST);
  expect(await ask(again.url, 'select n from kept')).toBe(42);
  await computing;
  await busy.end();
  await server.stop();
  await again.stop();
  await expect.poll(() => made.servers()).toEqual([]);
});

it('stops a server that has crashed and recovered, although the claim on it was lost', async () => {
  const server = await startEmbedded(made.path, FAST);
  const victim = new pg.Client({ connectionString: server.url });
  victim.on('error', () => undefined);
  await victim.connect();
  const { rows } = await victim.query<{ pid: number }>('select pg_backend_pid() as pid');
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL'); // Postgres cuts all connections and restarts itself
  await expect
    .poll(() => ask(server.url, 'select n from kept').catch(() => 'away'), { timeout: 10_000 })
    .toBe(42);

  await server.stop();
  await victim.end();
  await expect.poll(() => made.servers()).toEqual([]);
});

it('makes the cluster anew where a start was killed while it made one', async () => {
  await using folder = await dataFolder();
  const unfinished = `${folder.path}/postgres-new-`;
  const killer = new AbortController();
  const starting = embeddedUser(folder.path, { cutShort: killer.signal });
  await expect.poll(() => listProcesses(unfinished).length).toBeGreaterThan(0);
  killer.abort();
  await expect(starting).rejects.toThrow('aborted');

  const server = await startEmbedded(folder.path, FAST);
  expect(await ask(server.url, 'select 1')).toBe(1);
  await server.stop();
  await expect.poll(() => listProcesses(unfinished)).toEqual([]);
});

it('clears away what was left unfinished long ago, and not what another process is making', async () => {
  await using folder = await dataFolder();
  for (const name of ['postgres-new-old', 'postgres-new-young']) {
    await mkdir(join(folder.path, name), { recursive: true });
  }
  const anHourAgo = Date.now() / 1000 - 3600;
  await utimes(join(folder.path, 'postgres-new-old'), anHourAgo, anHourAgo);

  await (await startEmbedded(folder.path, FAST)).stop();
  expect((await readdir(folder.path)).sort()).toEqual([
    'postgres',
    'postgres-new-young',
    'postgres.log',
    'secrets.json',
  ]);
});
