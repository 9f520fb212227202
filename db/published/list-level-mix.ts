import { sql } from 'kysely';
import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface LevelMixRow {
  publicationId: number;
  /** Null: people without a level. */
  levelId: number | null;
  people: number;
}

/** People with any rating of a source at some home nodes, by level, in several publications. */
export function listLevelMix(
  db: ReadHandle,
  filter: { publicationIds: readonly number[]; source: Source; homes: readonly number[] },
): Promise<LevelMixRow[]> {
  return db
    .selectFrom('published.head_count')
    .where((eb) => eb('publication_id', '=', eb.fn.any(eb.val([...filter.publicationIds]))))
    .where('source', '=', filter.source)
    .where('competency_id', 'is', null)
    .where((eb) => eb('team_id', '=', eb.fn.any(eb.val([...filter.homes]))))
    .groupBy(['publication_id', 'level_id'])
    .select([
      'publication_id as publicationId',
      'level_id as levelId',
      sql<number>`sum(people)::int`.as('people'),
    ])
    .execute();
}
