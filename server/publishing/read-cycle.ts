import { sql } from 'kysely';
import { asReader, type WriteHandle } from '../../db/connect.ts';
import { countPeople } from '../../db/private/count-people.ts';
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
  // Enough to group a million ratings without writing them out; for this transaction only.
  await sql`set local work_mem = '64MB'`.execute(trx);
  const tables = await readCountedTables(trx, cycleId, onProgress);
  const people = await countPeople(trx, cycleId);
  const tree = await listTeamAncestry(trx, [...new Set(people.map((row) => row.teamId))]);
  const levels = await listCycleLevels(asReader(trx), cycleId);
  return { tree, levels, tables, people };
}
