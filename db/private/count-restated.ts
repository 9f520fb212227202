import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import { oneVoteEach, type ScoreTable } from './count-scores.ts';
import { ratingsAsOf } from './ratings-as-of.ts';

/** A table, and the first version that shows it: an index into the asked ones. */
export interface ShownTable extends ScoreTable {
  first: number;
}

/** People of one home team, level and score in one version of one table who changed at the same versions. */
export interface RestatedCount {
  /** Index into the asked tables. */
  table: number;
  /** Index into the asked versions. */
  version: number;
  /**
   * Table by table, a digit a version: 1 where the person stands elsewhere, or has another score, than in the
   * version before (or came, or went), else 0. The digits up to the table's first version are 0.
   */
  pattern: string;
  teamId: number;
  levelId: number | null;
  score: number;
  people: number;
}

/**
 * Counts tables that share their blocks as they were at several versions of a publication, apart by when people
 * changed. Leaves the temporary table restated_vote (one row a person, table and version) until the next call.
 *
 * Shapes: `lastImports`: the last import of each version, oldest first; null for the ratings as they are now.
 */
export async function countRestated(
  trx: WriteHandle,
  tables: readonly ShownTable[],
  lastImports: readonly (number | null)[],
): Promise<RestatedCount[]> {
  const votes = tables.flatMap((table, index) =>
    lastImports.flatMap((lastImport, version) =>
      version < table.first
        ? []
        : [
            sql`
              select ${index}::int as at, ${version}::int as version, person_id, team_id, level_id, score::int
              from (${oneVoteEach(table, ratingsAsOf(table.cycleId, lastImport))}) vote`,
          ],
    ),
  );
  await sql`drop table if exists pg_temp.restated_vote`.execute(trx);
  await sql`
    create temporary table restated_vote on commit drop as
    with vote as materialized (${sql.join(votes, sql` union all `)}),
    stand as (
      select person_id, at, version, team_id, level_id, score,
        case when team_id is not null then array[team_id, level_id, score] end as place
      from (select distinct person_id from vote) person
      cross join generate_series(0, ${tables.length - 1}::int) as asked (at)
      cross join generate_series(0, ${lastImports.length - 1}::int) as published (version)
      left join vote using (person_id, at, version)
    ),
    moved as (
      select *, version > (${tables.map(({ first }) => first)}::int[])[at + 1]
        and place is distinct from lag(place) over (partition by person_id, at order by version)
        as is_moved
      from stand
    )
    select person_id, at, version, team_id, level_id, score,
      string_agg(is_moved::int::text, '') over (
        partition by person_id order by at, version rows between unbounded preceding and unbounded following
      ) as pattern
    from moved`.execute(trx);
  const { rows } = await sql<RestatedCount>`
    select at as table, version, pattern, team_id as "teamId", level_id as "levelId", score, count(*)::int as people
    from restated_vote where team_id is not null
    group by at, version, pattern, team_id, level_id, score
    order by at, version, pattern, team_id, level_id nulls last, score`.execute(trx);
  return rows;
}
