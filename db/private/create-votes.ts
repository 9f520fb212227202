import { sql, type RawBuilder } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { Source } from '../schema.ts';
import type { RatingSource } from './list-rating-sources.ts';

/** A home team and the unit below the company that it lies in; the company itself for its own staff. */
export interface HomeUnit {
  teamId: number;
  unitId: number;
}

/**
 * Makes the table that summaries are counted from: one row a person, competency and scale, with the vote of
 * each source in a column. It is seen by its transaction only and ends with it.
 *
 * Votes as in countScores: the lower median of several raters; calibrated is the manager's where nothing was
 * changed, if anything of the cycle was.
 */
export async function createVotes(
  trx: WriteHandle,
  cycleId: number,
  given: readonly RatingSource[],
  homes: readonly HomeUnit[],
): Promise<void> {
  const vote = (asked: Source): RawBuilder<unknown> => {
    const found = given.find(({ source }) => source === asked);
    if (!found) return sql`null::smallint`;
    const filter = sql`filter (where source = ${sql.lit(asked)})`;
    return found.severalRaters
      ? sql`percentile_disc(0.5) within group (order by score) ${filter}`
      : sql`max(score) ${filter}`;
  };
  const calibrated = given.some(({ source }) => source === 'calibrated')
    ? sql`coalesce(${vote('calibrated')}, ${vote('manager')})`
    : sql`null::smallint`;

  // Enough to group a million ratings without writing them out; for this transaction only.
  await sql`set local work_mem = '64MB'`.execute(trx);
  await sql`
    create temporary table vote on commit drop as
    select person_id, competency_id, scale_id, unit_id, ${vote('self')} as self, ${vote('manager')} as manager,
      ${vote('peer')} as peer, ${calibrated} as calibrated
    from private.rating
    join unnest(${homes.map((home) => home.teamId)}::int[], ${homes.map((home) => home.unitId)}::int[])
      as home (team_id, unit_id) using (team_id)
    where cycle_id = ${cycleId}
    group by person_id, competency_id, scale_id, unit_id`.execute(trx);
  await sql`analyze vote`.execute(trx);
}
