import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { Source } from '../schema.ts';
import type { HomeUnit } from './create-votes.ts';
import { IS_IN_BLOCK } from './hidden-homes.ts';

/** Parts of a point in which contrasts are counted: whole numbers add up to one sum in any order. */
export const CONTRAST_UNITS = 1_000_000;

/** One rater's contrasts with the others who rated the same people of one unit, or one source's people. */
export interface ContrastRow {
  unitId: number;
  scaleId: number;
  source: Source;
  /** Null: not a rater, but the people whom this source's raters share with others. */
  raterId: number | null;
  people: number;
  /** Sums of contrasts, in CONTRAST_UNITS, and of their squares. */
  t: number;
  t2: number;
}

/**
 * Sets each rater's scores against the other managers and peers who scored the same person and competency: the
 * mean over the competencies is one contrast a person (STATISTICS.md, M15). Ordered. Ratings that name no
 * rater are only what others are set against, and those in no block not even that.
 */
export async function sumContrasts(
  trx: WriteHandle,
  cycleId: number,
  homes: readonly HomeUnit[],
): Promise<ContrastRow[]> {
  const { rows } = await sql<ContrastRow>`
    with shared as materialized (
      select person_id, competency_id, scale_id, count(*) as raters, sum(score) as total
      from private.rating rating
      where cycle_id = ${cycleId} and source in ('manager', 'peer') and ${IS_IN_BLOCK}
      group by person_id, competency_id, scale_id having count(*) > 1
    ), contrast as (
      select unit_id, scale_id, source, rater_id, person_id,
        round(sum(round((score - (total - score)::float8 / (raters - 1)) * ${CONTRAST_UNITS}::int)::bigint)
          / count(*))::bigint as c
      from private.rating rating
      join shared using (person_id, competency_id, scale_id)
      join unnest(${homes.map((home) => home.teamId)}::int[], ${homes.map((home) => home.unitId)}::int[])
        as home (team_id, unit_id) using (team_id)
      where cycle_id = ${cycleId} and source in ('manager', 'peer') and rater_id is not null
        and ${IS_IN_BLOCK}
      group by unit_id, scale_id, source, rater_id, person_id
    )
    select unit_id as "unitId", scale_id as "scaleId", source, rater_id as "raterId",
      count(distinct person_id)::int as people, sum(c)::float8 as t, sum(c::numeric * c)::float8 as t2
    from contrast
    group by grouping sets ((unit_id, scale_id, source, rater_id), (unit_id, scale_id, source))
    order by scale_id, source, unit_id, rater_id`.execute(trx);
  return rows;
}
