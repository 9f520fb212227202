import { sql } from 'kysely';
import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

/** All tables of one source that are on one scale. */
export interface TablesOfScale {
  publicationId: number;
  source: Source;
  scaleId: number;
}

export interface HomeLevels {
  competencyId: number;
  /** Home node, level (0: without one), people; and again, one after the other in no order. */
  packed: readonly number[];
}

/**
 * People by home node and level in every table of one source and scale, a row a competency. Packed as JSON by
 * Postgres, since a large company has a hundred thousand of these numbers.
 */
export function listHomeLevels(db: ReadHandle, tables: TablesOfScale): Promise<HomeLevels[]> {
  return db
    .selectFrom('published.head_count')
    .where('publication_id', '=', tables.publicationId)
    .where('source', '=', tables.source)
    .where('scale_id', '=', tables.scaleId)
    .where('competency_id', 'is not', null)
    .groupBy('competency_id')
    .select([
      sql<number>`competency_id`.as('competencyId'),
      sql<number[]>`('[' || string_agg(
        team_id || ',' || coalesce(level_id, 0) || ',' || people, ',') || ']')::json`.as('packed'),
    ])
    .execute();
}
