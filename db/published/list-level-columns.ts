import type { ReadHandle } from '../connect.ts';

export interface LevelColumnRow {
  id: number;
  key: string;
  label: string;
  levelIds: number[];
}

/** The levels, or bands of levels, that a publication counts as one; lowest first. */
export function listLevelColumns(db: ReadHandle, publicationId: number): Promise<LevelColumnRow[]> {
  return db
    .selectFrom('published.level_column')
    .where('publication_id', '=', publicationId)
    .orderBy('id')
    .select(['id', 'key', 'label', 'level_ids as levelIds'])
    .execute();
}
