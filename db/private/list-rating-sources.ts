import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface RatingSource {
  source: Source;
  /** Whether its ratings name a rater, so that a person can have several of them. */
  severalRaters: boolean;
}

/** The sources that rated in a cycle, in a fixed order. */
export function listRatingSources(db: WriteHandle, cycleId: number): Promise<RatingSource[]> {
  return db
    .selectFrom('private.rating')
    .where('cycle_id', '=', cycleId)
    .groupBy('source')
    .orderBy('source')
    .select(['source', sql<boolean>`count(rater_id) > 0`.as('severalRaters')])
    .execute();
}
