import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { ScoreTable } from './count-scores.ts';

/** Who gave the ratings of one home team's people in one table. */
export interface HomeRaterIds {
  teamId: number;
  /** Distinct, lowest first. */
  raterIds: number[];
}

/**
 * Lists the raters of one table by home team, at most `most` of each: enough to tell whether several teams have
 * that many together, however they overlap. A team with no known rater has no row.
 */
export async function listHomeRaters(
  db: WriteHandle,
  { cycleId, source, competencyId, scaleId }: ScoreTable,
  most: number,
): Promise<HomeRaterIds[]> {
  const { rows } = await sql<HomeRaterIds>`
    select team_id as "teamId", (array_agg(distinct rater_id order by rater_id))[1:${most}::int] as "raterIds"
    from private.rating
    where cycle_id = ${cycleId} and source = ${source} and competency_id = ${competencyId}
      and scale_id = ${scaleId} and rater_id is not null
    group by team_id
    order by team_id`.execute(db);
  return rows;
}
