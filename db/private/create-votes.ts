import { sql, type RawBuilder } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { Source } from '../schema.ts';
import { IS_IN_BLOCK } from './hidden-homes.ts';
import type { RatedTable } from './list-rated-tables.ts';

/** A home team and the unit below the company that it lies in; the company itself for its own staff. */
export interface HomeUnit {
  teamId: number;
  unitId: number;
}

/**
 * Makes the table that summaries are counted from: one row a person, competency and scale, with the vote of
 * each source in a column, of what is in blocks. It is seen by its transaction only and ends with it. Needs the
 * table of createHiddenHomes.
 *
 * Votes as in countScores: the lower median of several raters; calibrated is the manager's where nothing was
 * changed, if anything of the cycle was.
 *
 * Shapes: `tables` are those that the cycle was rated on.
 */
export async function createVotes(
  trx: WriteHandle,
  cycleId: number,
  tables: readonly Pick<RatedTable, 'source' | 'severalRaters'>[],
  homes: readonly HomeUnit[],
): Promise<void> {
  const vote = (asked: Source): RawBuilder<unknown> => {
    const given = tables.filter(({ source }) => source === asked);
    if (given.length === 0) return sql`null::smallint`;
    const filter = sql`filter (where source = ${sql.lit(asked)})`;
    return given.some(({ severalRaters }) => severalRaters)
      ? sql`percentile_disc(0.5) within group (order by score) ${filter}`
      : sql`max(score) ${filter}`;
  };
  const calibrated = tables.some(({ source }) => source === 'calibrated')
    ? sql`coalesce(${vote('calibrated')}, ${vote('manager')})`
    : sql`null::smallint`;

  await sql`
    create temporary table vote on commit drop as
    select person_id, competency_id, scale_id, unit_id, ${vote('self')} as self, ${vote('manager')} as manager,
      ${vote('peer')} as peer, ${calibrated} as calibrated
    from private.rating rating
    join unnest(${homes.map((home) => home.teamId)}::int[], ${homes.map((home) => home.unitId)}::int[])
      as home (team_id, unit_id) using (team_id)
    where cycle_id = ${cycleId} and ${IS_IN_BLOCK}
    group by person_id, competency_id, scale_id, unit_id`.execute(trx);
  await sql`analyze vote`.execute(trx);
}
