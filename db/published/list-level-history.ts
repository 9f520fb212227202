import type { ReadHandle } from '../connect.ts';
import type { LevelRow } from './list-level-rows.ts';
import type { HistoryFilter, InHistory } from './list-team-history.ts';

/** The company's level columns in several publications, in one query. */
export function listLevelHistory(db: ReadHandle, filter: HistoryFilter): Promise<(LevelRow & InHistory)[]> {
  return db
    .selectFrom('published.level_table')
    .where((eb) => eb('publication_id', '=', eb.fn.any(eb.val([...filter.publicationIds]))))
    .where('source', '=', filter.source)
    .where((eb) => eb('competency_id', '=', eb.fn.any(eb.val([...filter.competencyIds]))))
    .select([
      'publication_id as publicationId',
      'scale_id as scaleId',
      'column_id as columnId',
      'competency_id as competencyId',
      'of_people as ofPeople',
      'people',
      'counts',
    ])
    .execute();
}
