import { sql } from 'kysely';
import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface LevelPeopleFilter {
  publicationId: number;
  source: Source;
  scaleId: number;
  competencyIds: readonly number[];
  levelIds: readonly number[];
  homes: readonly number[];
}

/** People rated in one competency who sit at one home node on one level. */
export interface LevelPeople {
  competencyId: number;
  teamId: number;
  levelId: number;
  people: number;
}

/** Head-counts of the asked levels, home by home; a group with nobody has no row. */
export function listLevelPeople(db: ReadHandle, filter: LevelPeopleFilter): Promise<LevelPeople[]> {
  return db
    .selectFrom('published.head_count')
    .where('publication_id', '=', filter.publicationId)
    .where('source', '=', filter.source)
    .where('scale_id', '=', filter.scaleId)
    .where((eb) => eb('competency_id', '=', eb.fn.any(eb.val([...filter.competencyIds]))))
    .where((eb) => eb('level_id', '=', eb.fn.any(eb.val([...filter.levelIds]))))
    .where((eb) => eb('team_id', '=', eb.fn.any(eb.val([...filter.homes]))))
    .select([
      sql<number>`competency_id`.as('competencyId'),
      'team_id as teamId',
      sql<number>`level_id`.as('levelId'),
      'people',
    ])
    .execute();
}
