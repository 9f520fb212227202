import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';

/** Finds a scale by its words, or adds it. */
export async function storeScale(db: WriteHandle, labels: readonly string[]): Promise<number> {
  const words = [...labels];
  // An insert that conflicts would still use up a number, and a smallint has few.
  await sql`
    insert into reference.scale (labels)
    select ${words}::text[] where not exists (select from reference.scale where labels = ${words}::text[])
    on conflict do nothing`.execute(db);
  const { rows } = await sql<{ id: number }>`
    select id from reference.scale where labels = ${words}::text[]`.execute(db);
  const [scale] = rows;
  if (!scale) throw new Error('a scale is gone that was just stored');
  return scale.id;
}
