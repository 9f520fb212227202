import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

/**
 * Whole-number sums over the people of one unit who have `ratings` values each; t is a person's sum of them.
 * What STATISTICS.md (section 2) calls additive; by number of values, so that t²/m adds up without fractions.
 */
export interface ValueSums {
  unitId: number;
  scaleId: number;
  ratings: number;
  people: number;
  t: number;
  t2: number;
  /** Sum of squared values. */
  q: number;
}

/** Sums each source's votes by unit, in one pass. Ordered. Needs the table of createVotes. */
export async function sumVotes(
  trx: WriteHandle,
  sources: readonly Source[],
): Promise<(ValueSums & { source: Source })[]> {
  const given = sql.join(sources.map((source) => sql`(${sql.lit(source)}, ${sql.ref(source)})`));
  const { rows } = await sql<ValueSums & { source: Source }>`
    select unit_id as "unitId", scale_id as "scaleId", source, ratings, count(*)::int as people,
      sum(t)::float8 as t, sum(t * t)::float8 as t2, sum(q)::float8 as q
    from (
      select person_id, unit_id, scale_id, source, count(*)::int as ratings, sum(score) as t,
        sum(score * score) as q
      from vote cross join lateral (values ${given}) given (source, score)
      where score is not null
      group by person_id, unit_id, scale_id, source
    ) person
    group by unit_id, scale_id, source, ratings
    order by unit_id, scale_id, source, ratings`.execute(trx);
  return rows;
}
