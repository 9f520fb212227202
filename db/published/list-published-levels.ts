import type { ReadHandle } from '../connect.ts';
import type { LevelRow } from '../reference/list-cycle-levels.ts';

/** The levels of a publication's ladders as they were on publish, ladder by ladder, lowest first. */
export function listPublishedLevels(db: ReadHandle, publicationId: number): Promise<LevelRow[]> {
  return db
    .selectFrom('published.level')
    .where('publication_id', '=', publicationId)
    .orderBy('place')
    .select([
      'level_id as id',
      'ladder',
      'ladder_name as ladderName',
      'scale_id as scaleId',
      'key',
      'title',
      'grade',
      'top_box as topBox',
    ])
    .execute();
}
