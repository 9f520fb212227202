import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface PeopleCount {
  source: Source;
  teamId: number;
  levelId: number | null;
  people: number;
}

/**
 * Counts people with any rating of a source in a cycle, by home team and level. If anything was calibrated,
 * whoever has a manager's rating counts as calibrated too, as in countScores.
 */
export async function countPeople(db: WriteHandle, cycleId: number): Promise<PeopleCount[]> {
  const { rows } = await sql<PeopleCount>`
    with rated as materialized (
      select distinct source, team_id, level_id, person_id from private.rating where cycle_id = ${cycleId}
    )
    select source, team_id as "teamId", level_id as "levelId", count(*)::int as people
    from (
      select * from rated
      union
      select 'calibrated', team_id, level_id, person_id from rated
      where source = 'manager' and exists (select from rated where source = 'calibrated')
    ) each_once
    group by source, team_id, level_id
    order by source, team_id, level_id`.execute(db);
  return rows;
}
