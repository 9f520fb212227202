import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface PeopleCount {
  source: Source;
  teamId: number;
  levelId: number | null;
  people: number;
}

/** Counts people with any rating of a source in a cycle, by home team and level. */
export function countPeople(db: WriteHandle, cycleId: number): Promise<PeopleCount[]> {
  return db
    .selectFrom('private.rating')
    .where('cycle_id', '=', cycleId)
    .groupBy(['source', 'team_id', 'level_id'])
    .orderBy('source')
    .orderBy('team_id')
    .orderBy('level_id')
    .select([
      'source',
      'team_id as teamId',
      'level_id as levelId',
      sql<number>`count(distinct person_id)::int`.as('people'),
    ])
    .execute();
}
