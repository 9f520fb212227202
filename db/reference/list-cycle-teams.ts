import type { ReadHandle } from '../connect.ts';

export interface TeamNode {
  id: number;
  parentId: number | null;
  name: string;
  path: string;
}

/** The organisation of a published cycle, by path. A path sorts after its parent's. */
export function listCycleTeams(db: ReadHandle, cycleId: number): Promise<TeamNode[]> {
  return db
    .selectFrom('reference.cycle_team as ct')
    .innerJoin('reference.team as t', 't.id', 'ct.team_id')
    .where('ct.cycle_id', '=', cycleId)
    .orderBy('t.path')
    .select(['t.id', 't.parent_id as parentId', 't.name', 't.path'])
    .execute();
}
