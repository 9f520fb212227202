import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';

/** Gives a transaction, and nothing after it, enough memory to group a million ratings without writing them out. */
export async function widenWorkMemory(trx: WriteHandle): Promise<void> {
  await sql`set local work_mem = '64MB'`.execute(trx);
}
