import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chooseRunner, handOverCluster } from './as-user.ts';
import { findBinaries } from './binaries.ts';
import { clusterPath, prepareCluster, prepareFolder, type Cluster } from './cluster.ts';
import { EmbeddedError } from './embedded-error.ts';
import { findPostmaster } from './find-postmaster.ts';
import { takeHold, type Hold } from './hold.ts';
import { launchPostmaster, type LaunchOptions } from './launch-postmaster.ts';
import { leaveServer } from './leave-server.ts';
import { prepareDatabase } from './prepare-database.ts';
import { stopPostmaster } from './stop-postmaster.ts';

export interface EmbeddedServer {
  /** The owner's URL of the database "plumbline". */
  url: string;
  /** Key of the pseudonyms, made once for this folder. */
  key: Buffer;
  /** Whether the server was running already: another process uses it, or was killed. */
  reused: boolean;
  /** Lets go of the server, and stops it if no other process uses it. Where it is gone already, that is well. */
  stop(): Promise<void>;
}

const START_MS = 30_000;
const POLL_MS = 50;

/**
 * Starts the PostgreSQL that comes with Plumbline, or joins the one that already runs on this folder.
 * The folder holds `postgres/` (the cluster), `secrets.json` and `postgres.log`. It listens on loopback only.
 *
 * Errors: EmbeddedError, a sentence that says what to do. A server that was started for nothing is stopped.
 */
export async function startEmbedded(
  place: string,
  options: LaunchOptions = { durable: true },
): Promise<EmbeddedServer> {
  const deadline = Date.now() + START_MS;
  const binaries = await findBinaries();
  const folder = await prepareFolder(place);
  const runner = await chooseRunner(clusterPath(folder));
  const cluster = await prepareCluster(folder, { binaries, runner, ...options });

  let reused = true;
  while (Date.now() < deadline) {
    const running = await findPostmaster(cluster.path);
    if (running?.ready) {
      const hold = await takeHold(running.port, cluster.secrets).catch(async (error: unknown) => {
        if (!reused) await stopPostmaster(cluster.path, running);
        throw error;
      });
      if (hold) return await joinServer(cluster, hold, running.port, reused);
    } else if (!running) {
      reused = false;
      await handOverCluster(runner, folder, cluster.path);
      await launchPostmaster({ folder, cluster: cluster.path, binaries, runner, ...options, deadline });
      continue;
    }
    await delay(POLL_MS); // it is starting, or stopping under another process
  }
  throw new EmbeddedError(
    `the database in ${folder} neither starts nor stops: see ${join(folder, 'postgres.log')}`,
  );
}

async function joinServer(
  cluster: Cluster,
  hold: Hold,
  port: number,
  reused: boolean,
): Promise<EmbeddedServer> {
  try {
    const url = await prepareDatabase(hold, port, cluster.secrets.ownerPassword);
    const key = Buffer.from(cluster.secrets.key, 'hex');
    return { url, key, reused, stop: () => leaveServer(cluster, hold) };
  } catch (error) {
    await leaveServer(cluster, hold);
    throw error;
  }
}
