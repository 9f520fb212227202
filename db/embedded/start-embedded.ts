import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chooseRunner } from './as-user.ts';
import { findBinaries } from './binaries.ts';
import { prepareCluster, type Cluster } from './cluster.ts';
import { EmbeddedError } from './embedded-error.ts';
import { releaseHold, takeHold, type Hold } from './hold.ts';
import { findPostmaster, launchPostmaster, stopPostmaster, type LaunchOptions } from './postmaster.ts';

export interface EmbeddedServer {
  /** The owner's URL of the database "plumbline". */
  url: string;
  /** Key of the pseudonyms, made once for this folder. */
  key: Buffer;
  /** Whether the server was running already: another process uses it, or was killed. */
  reused: boolean;
  /** Lets go of the server, and stops it if no other process uses it. */
  stop(): Promise<void>;
}

const OWNER = 'plumbline_owner';
const DATABASE = 'plumbline';
const START_MS = 30_000;
const POLL_MS = 50;

/**
 * Starts the PostgreSQL that comes with Plumbline, or joins the one that already runs on this folder.
 * The folder holds `postgres/` (the cluster), `secrets.json` and `postgres.log`. It listens on loopback only.
 *
 * Errors: EmbeddedError, a sentence that says what to do.
 */
export async function startEmbedded(
  folder: string,
  options: LaunchOptions = { durable: true },
): Promise<EmbeddedServer> {
  const deadline = Date.now() + START_MS;
  const binaries = await findBinaries();
  const runner = chooseRunner();
  const cluster = await prepareCluster(folder, binaries, runner);

  let reused = true;
  for (;;) {
    const running = await findPostmaster(cluster.path);
    if (running?.ready) {
      const hold = await takeHold(running.port, cluster.secrets);
      if (hold) return await joinServer(cluster, hold, running.port, reused);
    } else if (!running) {
      reused = false;
      await launchPostmaster(folder, cluster.path, binaries, runner, options, deadline);
      continue;
    }
    if (Date.now() > deadline) {
      throw new EmbeddedError(
        `the database in ${folder} neither starts nor stops: see ${join(folder, 'postgres.log')}`,
      );
    }
    await delay(POLL_MS); // it is starting, or stopping under another process
  }
}

async function joinServer(
  cluster: Cluster,
  hold: Hold,
  port: number,
  reused: boolean,
): Promise<EmbeddedServer> {
  const { ownerPassword, key } = cluster.secrets;
  await prepareDatabase(hold, ownerPassword);
  return {
    url: `postgres://${OWNER}:${ownerPassword}@127.0.0.1:${port}/${DATABASE}`,
    key: Buffer.from(key, 'hex'),
    reused,
    async stop() {
      const running = await findPostmaster(cluster.path);
      const last = running !== undefined && (await releaseHold(hold));
      await hold.end();
      if (last) await stopPostmaster(cluster.path, running);
    },
  };
}

/** Makes the owner and the database where they are missing: the first time, or after a start was killed. */
async function prepareDatabase(hold: Hold, ownerPassword: string): Promise<void> {
  await hold.query("select pg_advisory_lock(hashtext('plumbline set-up'))");
  const { rows } = await hold.query<{ owner: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = '${OWNER}') as owner,
            exists (select from pg_database where datname = '${DATABASE}') as database`,
  );
  // The password is ours and hexadecimal: there is nothing in it to quote.
  if (!rows[0]?.owner) {
    await hold.query(`create role ${OWNER} login createrole createdb password '${ownerPassword}'`);
  }
  if (!rows[0]?.database) await hold.query(`create database ${DATABASE} owner ${OWNER}`);
  await hold.query("select pg_advisory_unlock(hashtext('plumbline set-up'))");
}
