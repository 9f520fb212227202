import { sql } from 'kysely';
import type { WriteHandle } from './connect.ts';

export interface RoleNames {
  writer: string;
  reader: string;
}

/**
 * Says what each role may do, in one place. Run after every migration: repeating it changes nothing.
 *
 * The writer adds to `published` but can neither change nor delete there: a publication is frozen.
 * The reader has no right of any kind on `private`, so nothing that it sends can read a raw rating.
 */
export async function grantAccess(owner: WriteHandle, roles: RoleNames): Promise<void> {
  const writer = sql.id(roles.writer);
  const reader = sql.id(roles.reader);
  await owner.transaction().execute(async (trx) => {
    // Two processes that grant at once fail with "tuple concurrently updated".
    await sql`select pg_advisory_xact_lock(hashtext('plumbline grants'))`.execute(trx);
    await sql`revoke all on schema public from public`.execute(trx);
    await sql`revoke all on all functions in schema private from public`.execute(trx);

    await sql`grant usage on schema reference, private, published to ${writer}`.execute(trx);
    await sql`grant select, insert, update, delete on all tables in schema reference, private to ${writer}`.execute(
      trx,
    );
    await sql`grant select, insert on all tables in schema published to ${writer}`.execute(trx);
    await sql`grant execute on all functions in schema private to ${writer}`.execute(trx);

    await sql`grant usage on schema reference, published to ${reader}`.execute(trx);
    await sql`grant select on all tables in schema reference, published to ${reader}`.execute(trx);
  });
}
