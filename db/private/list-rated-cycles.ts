import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';

/** Which of the given cycles have a place for ratings already. */
export async function listRatedCycles(trx: WriteHandle, keys: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from reference.cycle
    where key = any(${[...keys]}::text[]) and to_regclass('private.rating_' || id) is not null`.execute(trx);
  return rows.map(({ key }) => key);
}
