import type { Cluster } from './cluster.ts';
import { findPostmaster } from './find-postmaster.ts';
import { releaseHold, takeHold, type Hold } from './hold.ts';
import { stopPostmaster } from './stop-postmaster.ts';

/**
 * Gives back a claim on the server, and stops the server if nobody else has one. It is stopped before the
 * connection with the claim ends, so that nobody can join a server that is about to go.
 *
 * A claim is lost when the server crashes or is killed. Should it run again, one more claim shows who is last.
 */
export async function leaveServer(cluster: Cluster, hold: Hold): Promise<void> {
  const last = await releaseHold(hold);
  if (last === true) await stopRunning(cluster);
  await hold.end();
  if (last !== undefined) return;

  const running = await findPostmaster(cluster.path);
  const again = running && (await takeHold(running.port, cluster.secrets));
  if (!again) return;
  if (await releaseHold(again)) await stopRunning(cluster);
  await again.end();
}

async function stopRunning({ path }: Cluster): Promise<void> {
  const running = await findPostmaster(path);
  if (running) await stopPostmaster(path, running);
}
