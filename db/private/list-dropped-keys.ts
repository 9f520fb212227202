import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import { listCompetenciesOf, type NewLadder } from '../reference/new-ladder.ts';

/** A level or competency that the newest version of a ladder has, a new one has not, and ratings name. */
export interface DroppedKey {
  what: 'level' | 'competency';
  key: string;
  /** Cycles with ratings that name it. */
  cycles: number;
}

/**
 * Lists what would vanish if `ladder` became the newest version, levels first, each in the ladder's order.
 * Ratings without a level count for a competency where their cycle was rated under the ladder.
 */
export async function listDroppedKeys(trx: WriteHandle, ladder: NewLadder): Promise<DroppedKey[]> {
  // A level that only has another key now has not vanished.
  const levels = ladder.levels.flatMap(({ key, was = [] }) => [key, ...was]);
  const competencies = listCompetenciesOf(ladder).map(({ key }) => key);
  const { rows } = await sql<DroppedKey>`
    with newest as (
      select v.id, v.ladder_id from reference.ladder_version v
      join reference.ladder on ladder.id = v.ladder_id
      where ladder.key = ${ladder.key} order by v.version desc limit 1
    ), rated as (
      select distinct cl.cycle_id, v.ladder_id from newest
      join reference.ladder_version v on v.ladder_id = newest.ladder_id
      join reference.cycle_ladder cl on cl.ladder_version_id = v.id
    ), dropped as (
      select 'level' as what, l.key, held.position, count(*)::int as cycles
      from newest join reference.ladder_level held on held.ladder_version_id = newest.id
      join reference.level l on l.id = held.level_id cross join rated
      where l.key <> all(${levels}::text[])
        and exists (select from private.rating r where r.cycle_id = rated.cycle_id and r.level_id = l.id)
      group by l.key, held.position
      union all
      select 'competency', c.key, lc.position, count(*)::int
      from newest join reference.ladder_competency lc on lc.ladder_version_id = newest.id
      join reference.competency c on c.id = lc.competency_id cross join rated
      where c.key <> all(${competencies}::text[])
        and exists (
          select from private.rating r left join reference.level l on l.id = r.level_id
          where r.cycle_id = rated.cycle_id and r.competency_id = c.id
            and (r.level_id is null or l.ladder_id = rated.ladder_id))
      group by c.key, lc.position
    )
    select what, key, cycles from dropped order by what desc, position`.execute(trx);
  return rows;
}
