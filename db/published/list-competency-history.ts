import { sql } from 'kysely';
import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface CompetencyHistory {
  teamId: number;
  /** Publication, competency, counts by point of the scale; and again, one after the other in no order. */
  packed: readonly number[];
}

/**
 * What several publications show of many nodes, competency by competency, in one row a node. Packed as JSON by
 * Postgres: a large company has more than a hundred thousand, and as rows they take many times as long to read.
 */
export function listCompetencyHistory(
  db: ReadHandle,
  filter: { publicationIds: readonly number[]; source: Source; scaleId: number; teamIds: readonly number[] },
): Promise<CompetencyHistory[]> {
  return db
    .selectFrom('published.team_table')
    .where((eb) => eb('publication_id', '=', eb.fn.any(eb.val([...filter.publicationIds]))))
    .where('source', '=', filter.source)
    .where('scale_id', '=', filter.scaleId)
    .where((eb) => eb('team_id', '=', eb.fn.any(eb.val([...filter.teamIds]))))
    .where('counts', 'is not', null)
    .groupBy('team_id')
    .select([
      'team_id as teamId',
      sql<number[]>`('[' || string_agg(
        publication_id || ',' || competency_id || ',' || array_to_string(counts, ','), ',') || ']')::json`.as(
        'packed',
      ),
    ])
    .execute();
}
