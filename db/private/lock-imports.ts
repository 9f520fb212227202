import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';

/** Waits until no other import runs, and holds the others off until the transaction ends. */
export async function lockImports(trx: WriteHandle): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('plumbline import'))`.execute(trx);
}
