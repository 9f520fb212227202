import { asReader, type WriteHandle } from '../../db/connect.ts';
import { countPeople } from '../../db/private/count-people.ts';
import { findCycleState } from '../../db/published/find-cycle-state.ts';
import { listCycleLevels } from '../../db/reference/list-cycle-levels.ts';
import { listTeamAncestry, type TeamParent } from '../../db/reference/list-team-ancestry.ts';
import type { CountedCycle } from './build-content.ts';
import { readCountedTables, type Progress } from './counted-table.ts';

export interface ReadCycle extends CountedCycle {
  readonly tree: readonly TeamParent[];
}

/**
 * The raw counts of a cycle as publishing takes them, on one snapshot, for who has to hold a publication against
 * them. Undefined where there is no such cycle.
 */
export async function readCountedCycle(
  writer: WriteHandle,
  cycle: string,
  onProgress: Progress = () => undefined,
): Promise<ReadCycle | undefined> {
  return writer
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const state = await findCycleState(trx, cycle);
      if (!state) return undefined;
      const tables = await readCountedTables(trx, state.id, onProgress);
      const people = await countPeople(trx, state.id);
      const tree = await listTeamAncestry(trx, [...new Set(people.map((row) => row.teamId))]);
      const levels = await listCycleLevels(asReader(trx), state.id);
      return { tree, levels, tables, people };
    });
}
