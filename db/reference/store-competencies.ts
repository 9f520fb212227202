import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';

/** Every competency that is known, those of ladders and those of surveys. */
export async function listCompetencies(
  trx: WriteHandle,
): Promise<{ id: number; key: string; name: string }[]> {
  return trx.selectFrom('reference.competency').select(['id', 'key', 'name']).orderBy('id').execute();
}

/** Makes competencies; ids in the order given. A key that is there already keeps its name. */
export async function storeCompetencies(
  trx: WriteHandle,
  competencies: readonly { key: string; name: string }[],
): Promise<number[]> {
  const keys = competencies.map(({ key }) => key);
  // An insert that conflicts would still use up a number, and a smallint has few.
  await sql`
    insert into reference.competency (key, name)
    select wanted.key, wanted.name
    from unnest(${keys}::text[], ${competencies.map(({ name }) => name)}::text[]) as wanted (key, name)
    where not exists (select from reference.competency known where known.key = wanted.key)
    on conflict (key) do nothing`.execute(trx);
  const { rows } = await sql<{ id: number }>`
    select c.id from unnest(${keys}::text[]) with ordinality as wanted (key, place)
    join reference.competency c on c.key = wanted.key order by wanted.place`.execute(trx);
  return rows.map(({ id }) => id);
}
