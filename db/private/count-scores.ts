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

/** People of one home team and level, per scale position. */
export interface HomeLevelCounts {
  home: number;
  level: number | null;
  counts: readonly number[];
}

/**
 * Counts one table's people by home team, level and score, in one GROUP BY.
 *
 * Shapes: `positions` is the length of the table's scale, and of each list of counts. Lists that are equal are one
 * list: a large cycle has a million of them, of a few hundred kinds.
 *
 * Several raters of one person count as one vote, their lower median (DISCLOSURE.md, rule 6). Calibrated is
 * the manager's score where the calibration meeting changed nothing, so both tables hold the same people.
 * A group with nobody has no row. Ordered, so that equal ratings give equal rows.
 *
 * Errors: RangeError where a stored score is not on the scale.
 */
export async function countScores(
  db: WriteHandle,
  table: ScoreTable,
  positions: number,
): Promise<HomeLevelCounts[]> {
  const scores = Array.from({ length: positions }, (_, at) => sql`count(*) filter (where score = ${at + 1})`);
  const { rows } = await sql<{ home: number; level: number | null; highest: number; counts: string }>`
    select team_id as home, level_id as level, max(score)::int as highest,
      concat_ws(',', ${sql.join(scores)}) as counts
    from (${oneVoteEach(table)}) vote
    group by team_id, level_id
    order by team_id, level_id nulls last`.execute(db);

  const lists = new Map<string, readonly number[]>();
  return rows.map(({ home, level, highest, counts: text }) => {
    if (highest > positions) {
      throw new RangeError(`a score of ${highest} is stored on a scale of ${positions}`);
    }
    const counts = lists.get(text) ?? text.split(',').map(Number);
    lists.set(text, counts);
    return { home, level, counts };
  });
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
