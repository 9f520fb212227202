import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';

/**
 * Gives every pseudonym of the staging table its id, new ones in the order of the file: ratings that stand together
 * then get neighbouring keys, which is what makes the index on them quick to fill.
 *
 * Without raters in the file (`hasRaters` false) its rows are not searched for them.
 *
 * Leaves: staged_member (one row a cycle and person, with the range of what its rows say), staged_person and
 * staged_rater (pseudonym and id).
 */
export async function storePeople(trx: WriteHandle, hasRaters: boolean): Promise<void> {
  await sql`
    create temporary table staged_member on commit drop as
    select cycle, person, min(line) as line, min(team) as team, max(team) as last_team,
      min(level) as level, max(level) as last_level
    from staged group by cycle, person`.execute(trx);
  await sql`analyze staged_member`.execute(trx);

  await storeKeys(
    trx,
    'person',
    sql`select person as key, min(line) as line from staged_member group by person`,
  );
  if (!hasRaters) {
    await sql`create temporary table staged_rater (key uuid, id integer) on commit drop`.execute(trx);
    return;
  }
  await storeKeys(
    trx,
    'rater',
    sql`select rater as key, min(line) as line from staged where rater is not null group by rater`,
  );
}

async function storeKeys(
  trx: WriteHandle,
  kind: 'person' | 'rater',
  found: ReturnType<typeof sql>,
): Promise<void> {
  const stored = sql.id('private', kind);
  const staged = sql.id(`staged_${kind}`);
  await sql`
    insert into ${stored} (key)
    select uuid_send(found.key) from (${found}) found
    where not exists (select from ${stored} known where known.key = uuid_send(found.key))
    order by found.line
    on conflict (key) do nothing`.execute(trx);
  await sql`
    create temporary table ${staged} on commit drop as
    select found.key, known.id from (${found}) found join ${stored} known on known.key = uuid_send(found.key)`.execute(
    trx,
  );
  await sql`analyze ${staged}`.execute(trx);
}
