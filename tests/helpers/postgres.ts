import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { connect } from '../../db/connect.ts';
import { startEmbedded } from '../../db/embedded/start-embedded.ts';
import { grantAccess } from '../../db/grants.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { prepareRoles, type RoleUrls } from '../../db/roles.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that tests run on: URLs of each role, for any database, and the migrated template's name. */
    postgres: { ownerUrl: string; writerUrl: string; readerUrl: string; template: string };
  }
}

/** Key of the pseudonyms in tests; the roles' passwords follow from it. */
export const TEST_KEY = Buffer.from('plumbline tests, not a secret key');

/**
 * Gives the run a Postgres: the one that TEST_DATABASE_URL names (its user may make roles and databases), or
 * an embedded one that is gone afterwards. The migrations run once; tests copy the result.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const template = `plumbline_template_${process.pid}`;
  const close = async (): Promise<void> => {
    await onServer(server.url, async (admin) => {
      await sql`drop database if exists ${sql.id(template)} with (force)`.execute(admin);
    });
    await server.close();
  };
  try {
    project.provide('postgres', { ...(await makeTemplate(server.url, template)), template });
  } catch (error) {
    await close(); // a run that does not begin has no end either, and the server would stay
    throw error;
  }
  return close;
}

/** Makes the roles and a migrated database, and tells each role's URL of it. */
async function makeTemplate(serverUrl: string, template: string): Promise<RoleUrls> {
  await onServer(serverUrl, async (admin) => {
    await sql`create database ${sql.id(template)}`.execute(admin);
  });
  const urls = await prepareRoles(inDatabase(serverUrl, template), TEST_KEY, {});
  await using owner = connect(urls.ownerUrl, { max: 1 });
  await migrateToLatest(owner);
  await grantAccess(owner, { writer: 'plumbline_writer', reader: 'plumbline_reader' });
  return urls;
}

async function openServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, close: () => Promise.resolve() };

  const folder = await mkdtemp(join(tmpdir(), 'plumbline-test-'));
  const cutShort = (): void => {
    removeAtOnce(folder);
  };
  process.once('exit', cutShort);
  const embedded = await startEmbedded(folder, { durable: false });
  return {
    url: embedded.url,
    close: async () => {
      await embedded.stop();
      await rm(folder, { recursive: true });
      process.off('exit', cutShort);
    },
  };
}

/**
 * On Ctrl-C vitest leaves without tearing down, and the server, which has a session of its own, would stay.
 * While a process exits nothing asynchronous runs any more.
 */
function removeAtOnce(folder: string): void {
  const pidFile = join(folder, 'postgres', 'postmaster.pid');
  if (existsSync(pidFile)) {
    process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGQUIT');
    const pause = new Int32Array(new SharedArrayBuffer(4));
    for (let tries = 0; tries < 100 && existsSync(pidFile); tries += 1) Atomics.wait(pause, 0, 0, 20);
  }
  rmSync(folder, { recursive: true });
}

async function onServer(
  url: string,
  work: (admin: ReturnType<typeof connect>) => Promise<void>,
): Promise<void> {
  await using admin = connect(url, { max: 1 });
  await work(admin);
}

/** The same login, on another database of the server. */
export function inDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
