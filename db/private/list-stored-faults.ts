import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import { lookUp, type StagedMap } from './staged-map.ts';

export interface StoredMemberFault {
  line: number;
  team: number;
  level: number;
  cycle: string;
  storedTeam: string;
  storedTeamId: number;
  storedLevel: string | null;
  storedLevelId: number | null;
  total: number;
}

/**
 * People of the file who, after storing it, have ratings of the same cycle in another team or level: those of
 * earlier imports that the file does not replace.
 */
export async function listStoredMemberFaults(
  trx: WriteHandle,
  map: StagedMap,
  cycles: readonly number[],
): Promise<StoredMemberFault[]> {
  const { rows } = await sql<StoredMemberFault>`
    with member as (
      select m.line, m.team, m.level, ${lookUp(map.cycleIds, 'smallint', 'm.cycle')} as cycle_id,
        ${lookUp(map.teamIds, 'integer', 'm.team')} as team_id, p.id as person_id
      from staged_member m join staged_person p on p.key = m.person
      where m.cycle = any(${[...cycles]}::smallint[])
    ), other as (
      select distinct on (m.line) m.line, m.team, m.level, r.cycle_id, r.team_id, r.level_id
      from member m join private.rating r on r.cycle_id = m.cycle_id and r.person_id = m.person_id
      where r.cycle_id = any(${cycles.map((cycle) => map.cycleIds[cycle - 1] ?? 0)}::smallint[])
        and (r.team_id <> m.team_id or coalesce(r.level_id, 0) <> m.level)
      order by m.line
    )
    select o.line, o.team, o.level, c.key as cycle, t.path as "storedTeam", o.team_id as "storedTeamId",
      l.key as "storedLevel", o.level_id as "storedLevelId", (count(*) over ())::int as total
    from other o join reference.cycle c on c.id = o.cycle_id join reference.team t on t.id = o.team_id
    left join reference.level l on l.id = o.level_id
    order by o.line limit 1000`.execute(trx);
  return rows;
}

/** Cycles whose ratings now lie under more than one company. */
export async function listCyclesWithSeveralRoots(
  trx: WriteHandle,
  cycleIds: readonly number[],
): Promise<{ cycle: string; roots: string[] }[]> {
  const { rows } = await sql<{ cycle: string; roots: string[] }>`
    with used as (
      select distinct cycle_id, team_id from private.rating where cycle_id = any(${[...cycleIds]}::smallint[])
    )
    select c.key as cycle, array_agg(distinct split_part(t.path, ' / ', 1)) as roots
    from used u join reference.team t on t.id = u.team_id join reference.cycle c on c.id = u.cycle_id
    group by c.key having count(distinct split_part(t.path, ' / ', 1)) > 1 order by c.key`.execute(trx);
  return rows;
}
