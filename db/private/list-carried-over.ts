import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';

export interface CarryOver {
  cycle: string;
  previous: string;
  /** Scores of the cycle that the same person, competency, source and rater also have in the cycle before. */
  compared: number;
  /** How many of them are the same score. */
  same: number;
}

/** DISCLOSURE.md, section 6: above this, a block before and after one joiner may differ by him alone. */
const MOST_CARRIED_OVER = 0.8;

/** Cycles most of whose scores, of those that an import brought, repeat those of the cycle before. */
export async function listCarriedOver(
  trx: WriteHandle,
  cycles: readonly { id: number; key: string }[],
  importId: number,
): Promise<CarryOver[]> {
  const found: CarryOver[] = [];
  for (const { id, key } of cycles) {
    const { rows } = await sql<{ id: number; key: string }>`
      select c.id, c.key from reference.cycle c where c.key < ${key}
        and exists (select from private.rating r where r.cycle_id = c.id)
      order by c.key desc limit 1`.execute(trx);
    const previous = rows[0];
    if (!previous) continue;
    // Both cycles as constants: only their two partitions are planned and read.
    const { rows: counts } = await sql<{ compared: number; same: number }>`
      select count(*)::int as compared, (count(*) filter (where now.score = before.score))::int as same
      from private.rating now join private.rating before
        on before.person_id = now.person_id and before.competency_id = now.competency_id
        and before.source = now.source and before.scale_id = now.scale_id
        and coalesce(before.rater_id, 0) = coalesce(now.rater_id, 0)
      where now.cycle_id = ${id} and now.import_id = ${importId} and before.cycle_id = ${previous.id}`.execute(
      trx,
    );
    const [{ compared, same } = { compared: 0, same: 0 }] = counts;
    if (same > MOST_CARRIED_OVER * compared)
      found.push({ cycle: key, previous: previous.key, compared, same });
  }
  return found;
}
