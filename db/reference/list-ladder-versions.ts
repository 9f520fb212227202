import { sql } from 'kysely';
import type { ReadHandle } from '../connect.ts';

export interface LadderVersionRow {
  id: number;
  version: number;
  name: string;
  /** SHA-256 of what it says, hex. */
  hash: string;
  loadedAt: Date;
  /** Keys of the cycles that were rated under it, oldest first. */
  cycles: string[];
}

/** The versions of one ladder, newest first; none where there is no such ladder. */
export async function listLadderVersions(db: ReadHandle, key: string): Promise<LadderVersionRow[]> {
  // Postgres takes no text with a zero character in it, so no ladder is called so.
  if (key.includes('\0')) return [];
  return db
    .selectFrom('reference.ladder_version as v')
    .innerJoin('reference.ladder as ladder', 'ladder.id', 'v.ladder_id')
    .where('ladder.key', '=', key)
    .orderBy('v.version', 'desc')
    .select([
      'v.id',
      'v.version',
      'v.name',
      sql<string>`encode(v.content_hash, 'hex')`.as('hash'),
      'v.loaded_at as loadedAt',
      sql<string[]>`array(
        select c.key from reference.cycle_ladder cl join reference.cycle c on c.id = cl.cycle_id
        where cl.ladder_version_id = v.id order by c.key)`.as('cycles'),
    ])
    .execute();
}

/** What a version says, as its ladder was read; the caller checks its shape. */
export async function findDefinition(db: ReadHandle, versionId: number): Promise<unknown> {
  const row = await db
    .selectFrom('reference.ladder_version')
    .where('id', '=', versionId)
    .select('definition')
    .executeTakeFirst();
  return row?.definition;
}
