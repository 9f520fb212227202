import type { WriteHandle } from '../../db/connect.ts';
import { listPublishedOf } from '../../db/reference/store-cycles.ts';

/** That published cycles do not change by themselves: said of any of their ratings, whether they differ or not. */
export async function warnOfFrozen(trx: WriteHandle, cycles: readonly { id: number }[]): Promise<string[]> {
  const published = await listPublishedOf(
    trx,
    cycles.map(({ id }) => id),
  );
  return published.map(
    ({ cycle, version }) =>
      `${cycle} is published (version ${version}) and frozen: what changes waits for a restatement.`,
  );
}
