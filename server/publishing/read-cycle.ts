import { asReader, type WriteHandle } from '../../db/connect.ts';
import { countPeople } from '../../db/private/count-people.ts';
import { widenWorkMemory } from '../../db/private/widen-work-memory.ts';
import { listCycleLevels } from '../../db/reference/list-cycle-levels.ts';
import { listTeamAncestry } from '../../db/reference/list-team-ancestry.ts';
import type { CountedCycle } from './build-content.ts';
import { readCountedTables, type Progress } from './counted-table.ts';

/** Counts a cycle as publishing takes it. Call it in a transaction on one snapshot. */
export async function readCycle(
  trx: WriteHandle,
  cycleId: number,
  onProgress: Progress,
): Promise<CountedCycle> {
  await widenWorkMemory(trx);
  const tables = await readCountedTables(trx, cycleId, onProgress);
  const people = await countPeople(trx, cycleId);
  const tree = await listTeamAncestry(trx, [...new Set(people.map((row) => row.teamId))]);
  const levels = await listCycleLevels(asReader(trx), cycleId);
  return { tree, levels, tables, people };
}
