import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface LevelRowFilter {
  publicationId: number;
  source: Source;
  scaleId: number;
  competencyIds: readonly number[];
}

/** One column of a level table. people and counts are null where nobody of it may be shown by level. */
export interface LevelRow {
  columnId: number;
  competencyId: number;
  ofPeople: number;
  people: number | null;
  counts: readonly number[] | null;
}

/** Every column of the asked competencies' level tables. */
export function listLevelRows(db: ReadHandle, filter: LevelRowFilter): Promise<LevelRow[]> {
  return db
    .selectFrom('published.level_table')
    .where('publication_id', '=', filter.publicationId)
    .where('source', '=', filter.source)
    .where('scale_id', '=', filter.scaleId)
    .where((eb) => eb('competency_id', '=', eb.fn.any(eb.val([...filter.competencyIds]))))
    .select([
      'column_id as columnId',
      'competency_id as competencyId',
      'of_people as ofPeople',
      'people',
      'counts',
    ])
    .execute();
}
