import { sql } from 'kysely';
import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface RatedHomes {
  competencyId: number;
  scaleId: number;
  /** Home node and the people rated at it; homes without any are left out. */
  homes: readonly (readonly [teamId: number, people: number])[];
}

/** People rated at each home node in each table of one source, whatever their level; a row a table. */
export function listRatedHomes(db: ReadHandle, publicationId: number, source: Source): Promise<RatedHomes[]> {
  return db
    .with('home', (cte) =>
      cte
        .selectFrom('published.head_count')
        .where('publication_id', '=', publicationId)
        .where('source', '=', source)
        .where('competency_id', 'is not', null)
        .groupBy(['competency_id', 'scale_id', 'team_id'])
        .select(['competency_id', 'scale_id', 'team_id', sql<number>`sum(people)::int`.as('people')]),
    )
    .selectFrom('home')
    .groupBy(['competency_id', 'scale_id'])
    .select([
      sql<number>`competency_id`.as('competencyId'),
      sql<number>`scale_id`.as('scaleId'),
      sql<[number, number][]>`json_agg(json_build_array(team_id, people))`.as('homes'),
    ])
    .execute();
}
