import { sql } from 'kysely';
import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

/** A block without its counts: the node it was made at, 1 for a team's own, and its home nodes. */
export type PackedPlace = readonly [teamId: number, isTeam: 0 | 1, homes: readonly number[]];

export interface TableBlocks {
  competencyId: number;
  scaleId: number;
  blocks: readonly PackedPlace[];
}

/** Which homes are shown together in each table of one source, a row a table. Packed as `listAllBlocks` is. */
export function listBlockHomes(
  db: ReadHandle,
  publicationId: number,
  source: Source,
): Promise<TableBlocks[]> {
  return db
    .selectFrom('published.block')
    .where('publication_id', '=', publicationId)
    .where('source', '=', source)
    .groupBy(['competency_id', 'scale_id'])
    .select([
      'competency_id as competencyId',
      'scale_id as scaleId',
      sql<PackedPlace[]>`('[' || string_agg(
        '[' || team_id || ',' || (kind = 'team')::int || ',' || array_to_json(homes) || ']', ',') || ']')::json`.as(
        'blocks',
      ),
    ])
    .execute();
}
