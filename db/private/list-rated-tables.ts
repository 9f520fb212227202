import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

/** A table to publish: what one source gave for one competency on one scale. */
export interface RatedTable {
  source: Source;
  competencyId: number;
  competency: string;
  scaleId: number;
  /** The scale's words, lowest first. */
  labels: string[];
  /** Whether a person can have several ratings in it, each by another rater. */
  severalRaters: boolean;
}

/** Lists what a cycle was rated on, in a fixed order. Grouped before it is joined, or every rating carries its words. */
export function listRatedTables(db: WriteHandle, cycleId: number): Promise<RatedTable[]> {
  return db
    .with('rated', (cte) =>
      cte
        .selectFrom('private.rating')
        .where('cycle_id', '=', cycleId)
        .groupBy(['source', 'competency_id', 'scale_id'])
        .select([
          'source',
          'competency_id',
          'scale_id',
          // Without a rater the key of the table allows one rating a person.
          sql<boolean>`count(rater_id) > 0`.as('severalRaters'),
        ]),
    )
    .selectFrom('rated')
    .innerJoin('reference.scale as scale', 'scale.id', 'rated.scale_id')
    .innerJoin('reference.competency as competency', 'competency.id', 'rated.competency_id')
    .orderBy('rated.source')
    .orderBy('rated.competency_id')
    .orderBy('rated.scale_id')
    .select([
      'rated.source',
      'rated.competency_id as competencyId',
      'competency.key as competency',
      'rated.scale_id as scaleId',
      'scale.labels',
      'rated.severalRaters',
    ])
    .execute();
}
