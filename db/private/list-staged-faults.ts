import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import { lookUp } from './staged-map.ts';

/** Most rows that a list of faults hands over; `total` counts all. */
const LISTED = 1_000;

export interface MemberFault {
  line: number;
  firstLine: number;
  team: number;
  firstTeam: number;
  level: number;
  firstLevel: number;
  total: number;
}

/** Lines that put a person into another team or level than the person's first line of the same cycle does. */
export async function listMemberFaults(trx: WriteHandle): Promise<MemberFault[]> {
  const { rows } = await sql<MemberFault>`
    with first as (
      select distinct on (s.cycle, s.person) s.cycle, s.person, s.line, s.team, s.level
      from staged_member m join staged s using (cycle, person)
      where m.team <> m.last_team or m.level <> m.last_level
      order by s.cycle, s.person, s.line
    )
    select s.line, min(first.line) as "firstLine", min(s.team) as team, min(first.team) as "firstTeam",
      min(s.level) as level, min(first.level) as "firstLevel", (count(*) over ())::int as total
    from first join staged s using (cycle, person)
    where s.team <> first.team or s.level <> first.level
    group by s.line order by s.line limit ${LISTED}`.execute(trx);
  return rows;
}

export interface RepeatedRating {
  line: number;
  field: number;
  item: number;
  firstLine: number;
  total: number;
}

/**
 * Lines with ratings that stand in the file already: the same cycle, person, competency, source and rater.
 * Looks at the given cycles (their numbers) only.
 */
export async function listRepeatedRatings(
  trx: WriteHandle,
  competencyIds: readonly number[],
  cycles: readonly number[],
): Promise<RepeatedRating[]> {
  const competency = lookUp(competencyIds, 'smallint', 's.item');
  const { rows } = await sql<RepeatedRating>`
    with repeated as (
      select cycle, person, ${competency} as competency, source, rater, min((line::bigint << 16) + field) as first
      from staged s where cycle = any(${[...cycles]}::smallint[]) group by 1, 2, 3, 4, 5 having count(*) > 1
    )
    select s.line, min(s.field) as field, min(s.item) as item, min(r.first >> 16)::int as "firstLine",
      (count(*) over ())::int as total
    from repeated r join staged s on s.cycle = r.cycle and s.person = r.person and s.source = r.source
      and s.rater is not distinct from r.rater and ${competency} = r.competency
    where (s.line::bigint << 16) + s.field <> r.first
    group by s.line order by s.line limit ${LISTED}`.execute(trx);
  return rows;
}

export interface StagedCell {
  line: number;
  field: number;
  item: number;
  score: number;
  total: number;
}

/** Ratings for the given items. */
export async function listStagedItems(trx: WriteHandle, items: readonly number[]): Promise<StagedCell[]> {
  const { rows } = await sql<StagedCell>`
    select line, field, item, score, (count(*) over ())::int as total from staged
    where item = any(${[...items]}::smallint[]) order by line, field limit ${LISTED}`.execute(trx);
  return rows;
}

/** Ratings for the given items that are above the highest point of their scale. */
export async function listStagedAbove(
  trx: WriteHandle,
  items: readonly number[],
  points: number,
): Promise<StagedCell[]> {
  const { rows } = await sql<StagedCell>`
    select line, field, item, score, (count(*) over ())::int as total from staged
    where item = any(${[...items]}::smallint[]) and score > ${points}::int order by line, field limit ${LISTED}`.execute(
    trx,
  );
  return rows;
}

/** The highest score that is staged for the given items; 0 where none is. */
export async function findHighestScore(trx: WriteHandle, items: readonly number[]): Promise<number> {
  const { rows } = await sql<{ highest: number | null }>`
    select max(score)::int as highest from staged where item = any(${[...items]}::smallint[])`.execute(trx);
  return rows[0]?.highest ?? 0;
}
