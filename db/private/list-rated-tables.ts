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

/** Lists what a cycle was rated on, in a fixed order. */
export function listRatedTables(db: WriteHandle, cycleId: number): Promise<RatedTable[]> {
  return db
    .selectFrom('private.rating as r')
    .innerJoin('reference.scale as s', 's.id', 'r.scale_id')
    .innerJoin('reference.competency as c', 'c.id', 'r.competency_id')
    .where('r.cycle_id', '=', cycleId)
    .groupBy(['r.source', 'r.competency_id', 'c.key', 'r.scale_id', 's.labels'])
    .orderBy('r.source')
    .orderBy('r.competency_id')
    .orderBy('r.scale_id')
    .select([
      'r.source',
      'r.competency_id as competencyId',
      'c.key as competency',
      'r.scale_id as scaleId',
      's.labels',
      // Without a rater the key of the table allows one rating a person.
      sql<boolean>`count(r.rater_id) > 0`.as('severalRaters'),
    ])
    .execute();
}
