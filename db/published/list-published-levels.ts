import type { ReadHandle } from '../connect.ts';

export interface PublishedLevel {
  id: number;
  ladder: string;
  ladderName: string;
  scaleId: number;
  key: string;
  title: string;
  grade: number;
}

/** The levels of a publication's ladders as they were on publish, ladder by ladder, lowest first. */
export function listPublishedLevels(db: ReadHandle, publicationId: number): Promise<PublishedLevel[]> {
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
    ])
    .execute();
}
