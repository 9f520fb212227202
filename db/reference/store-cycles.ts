import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';

/** Gives every cycle key its id, making the cycles that are not there. Ids in the keys' order. */
export async function storeCycles(trx: WriteHandle, keys: readonly string[]): Promise<number[]> {
  await sql`
    insert into reference.cycle (key)
    select wanted.key from unnest(${[...keys]}::text[]) as wanted (key)
    where not exists (select from reference.cycle known where known.key = wanted.key)
    on conflict (key) do nothing`.execute(trx);
  const { rows } = await sql<{ id: number }>`
    select c.id from unnest(${[...keys]}::text[]) with ordinality as wanted (key, place)
    join reference.cycle c on c.key = wanted.key order by wanted.place`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Notes which versions of ladders a cycle was rated under. */
export async function storeCycleLadders(
  trx: WriteHandle,
  pairs: readonly { cycleId: number; versionId: number }[],
): Promise<void> {
  await sql`
    insert into reference.cycle_ladder (cycle_id, ladder_version_id)
    select * from unnest(${pairs.map(({ cycleId }) => cycleId)}::smallint[], ${pairs.map(({ versionId }) => versionId)}::smallint[])
    on conflict do nothing`.execute(trx);
}

/** Which of the cycles are published, with the newest version. */
export async function listPublishedOf(
  trx: WriteHandle,
  cycleIds: readonly number[],
): Promise<{ cycle: string; version: number }[]> {
  const { rows } = await sql<{ cycle: string; version: number }>`
    select c.key as cycle, max(p.version) as version
    from published.publication p join reference.cycle c on c.id = p.cycle_id
    where c.id = any(${[...cycleIds]}::smallint[]) group by c.key order by c.key`.execute(trx);
  return rows;
}
