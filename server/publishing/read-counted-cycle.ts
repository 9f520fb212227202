import type { WriteHandle } from '../../db/connect.ts';
import { findCycleState } from '../../db/published/find-cycle-state.ts';
import type { CountedCycle } from './build-content.ts';
import { readCycle } from './read-cycle.ts';

/**
 * The raw counts of a cycle as publishing takes them, on one snapshot, for who has to hold a publication against
 * them. Undefined where there is no such cycle.
 */
export async function readCountedCycle(
  writer: WriteHandle,
  cycle: string,
): Promise<CountedCycle | undefined> {
  return writer
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const state = await findCycleState(trx, cycle);
      return state && readCycle(trx, state.id, () => undefined);
    });
}
