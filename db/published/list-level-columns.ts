import type { ReadHandle } from '../connect.ts';

export interface LevelColumnRow {
  id: number;
  key: string;
  label: string;
  levelIds: number[];
  /** The division whose people it counts; null is the whole company. */
  teamId: number | null;
}

/** The levels, or bands of levels, that a publication counts as one; lowest first, division by division. */
export function listLevelColumns(db: ReadHandle, publicationId: number): Promise<LevelColumnRow[]> {
  return db
    .selectFrom('published.level_column')
    .where('publication_id', '=', publicationId)
    .orderBy('id')
    .select(['id', 'key', 'label', 'level_ids as levelIds', 'team_id as teamId'])
    .execute();
}
