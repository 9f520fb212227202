import { sql } from 'kysely';
import type { ReadHandle } from '../connect.ts';
import type { TablesOfScale } from './list-home-levels.ts';

/** One block: the node it was made at, its home nodes, people by point of the scale. */
export type PackedBlock = readonly [teamId: number, homes: readonly number[], counts: readonly number[]];

export interface CompetencyBlocks {
  competencyId: number;
  blocks: readonly PackedBlock[];
}

/**
 * Every block of one source and scale, a row a competency, in no order. Packed as JSON by Postgres: a large
 * company has more than ten thousand, and as rows they take ten times as long to read.
 */
export function listAllBlocks(db: ReadHandle, tables: TablesOfScale): Promise<CompetencyBlocks[]> {
  return db
    .selectFrom('published.block')
    .where('publication_id', '=', tables.publicationId)
    .where('source', '=', tables.source)
    .where('scale_id', '=', tables.scaleId)
    .groupBy('competency_id')
    .select([
      'competency_id as competencyId',
      sql<PackedBlock[]>`('[' || string_agg(
        '[' || team_id || ',' || array_to_json(homes) || ',' || array_to_json(counts) || ']', ',') || ']')::json`.as(
        'blocks',
      ),
    ])
    .execute();
}
