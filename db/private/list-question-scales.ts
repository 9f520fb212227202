import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';

/** How many points the scales have on which these competencies are stored in these cycles and the one before each. */
export async function listQuestionScales(
  trx: WriteHandle,
  cycles: readonly string[],
  competencyIds: readonly number[],
): Promise<number[]> {
  const { rows } = await sql<{ points: number }>`
    with asked as (
      select id from reference.cycle where key = any(${[...cycles]})
      union
      select before.id from unnest(${[...cycles]}::text[]) as now (key)
      cross join lateral (
        select c.id from reference.cycle c where c.key < now.key order by c.key desc limit 1
      ) before
    )
    select distinct cardinality(s.labels) as points
    from private.rating r join reference.scale s on s.id = r.scale_id
    where r.cycle_id in (select id from asked) and r.competency_id = any(${[...competencyIds]}::smallint[])
    order by points`.execute(trx);
  return rows.map(({ points }) => points);
}
