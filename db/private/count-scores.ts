import { sql, type RawBuilder } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface ScoreTable {
  cycleId: number;
  source: Source;
  competencyId: number;
  scaleId: number;
  severalRaters: boolean;
}

/** People of one home team and level who have one score. */
export interface ScoreCount {
  teamId: number;
  levelId: number | null;
  score: number;
  people: number;
}

/**
 * Counts one table's people by home team, level and score, in one GROUP BY.
 *
 * Several raters of one person count as one vote, their lower median (DISCLOSURE.md, rule 6). Calibrated is
 * the manager's score where the calibration meeting changed nothing, so both tables hold the same people.
 * A group with nobody has no row. Ordered, so that equal ratings give equal rows.
 */
export async function countScores(db: WriteHandle, table: ScoreTable): Promise<ScoreCount[]> {
  const { rows } = await sql<ScoreCount>`
    select team_id as "teamId", level_id as "levelId", score, count(*)::int as people
    from (${oneVoteEach(table)}) vote
    group by team_id, level_id, score
    order by team_id, level_id nulls last, score`.execute(db);
  return rows;
}

/**
 * One row a person of a table: person_id, team_id, level_id and score, as countScores counts them. `ratings` is
 * what to read: private.rating, or what it was at some time, with the same columns.
 */
export function oneVoteEach(table: ScoreTable, ratings = sql`private.rating`): RawBuilder<unknown> {
  const of = (source: Source): RawBuilder<unknown> => sql`
    cycle_id = ${table.cycleId} and source = ${source} and competency_id = ${table.competencyId}
    and scale_id = ${table.scaleId}`;

  const votes = (source: Source): RawBuilder<unknown> =>
    table.severalRaters
      ? sql`
        select person_id, team_id, level_id, percentile_disc(0.5) within group (order by score) as score
        from ${ratings} rating where ${of(source)} group by person_id, team_id, level_id`
      : sql`select person_id, team_id, level_id, score from ${ratings} rating where ${of(source)}`;

  if (table.source !== 'calibrated') return votes(table.source);
  return sql`
    select * from (${votes('calibrated')}) changed
    union all
    select * from (${votes('manager')}) kept
    where not exists (
      select from ${ratings} changed
      where changed.cycle_id = ${table.cycleId} and changed.source = 'calibrated'
        and changed.competency_id = ${table.competencyId} and changed.scale_id = ${table.scaleId}
        and changed.person_id = kept.person_id)`;
}
