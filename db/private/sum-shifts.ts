import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { Source } from '../schema.ts';
import { pairsOfVote } from './source-pairs.ts';
import type { ValueSums } from './sum-votes.ts';

export interface ShiftSums extends ValueSums {
  before: Source;
  after: Source;
}

/** The sums of sumVotes for the differences after - before of each pair of sources. Ordered. */
export async function sumShifts(trx: WriteHandle, sources: readonly Source[]): Promise<ShiftSums[]> {
  const pairs = pairsOfVote(sources);
  if (!pairs) return [];
  const { rows } = await sql<ShiftSums>`
    select unit_id as "unitId", scale_id as "scaleId", before, after, ratings, count(*)::int as people,
      sum(t)::float8 as t, sum(t * t)::float8 as t2, sum(q)::float8 as q
    from (
      select person_id, unit_id, scale_id, before, after, count(*)::int as ratings,
        sum(later - earlier) as t, sum((later - earlier) * (later - earlier)) as q
      from vote cross join lateral ${pairs} pair (before, after, earlier, later)
      where earlier is not null and later is not null
      group by person_id, unit_id, scale_id, before, after
    ) person
    group by unit_id, scale_id, before, after, ratings
    order by unit_id, scale_id, before, after, ratings`.execute(trx);
  return rows;
}
