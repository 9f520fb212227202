import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { Source } from '../schema.ts';
import { pairsOfVote } from './source-pairs.ts';

/** People of one unit whom one source gave one score, and another source another. */
export interface PairCount {
  unitId: number;
  scaleId: number;
  competencyId: number;
  before: Source;
  after: Source;
  /** Scores, from 1. */
  earlier: number;
  later: number;
  people: number;
}

/** Counts the cells of every paired table by unit and competency. Needs the table of createVotes. */
export async function countPairs(trx: WriteHandle, sources: readonly Source[]): Promise<PairCount[]> {
  const pairs = pairsOfVote(sources);
  if (!pairs) return [];
  const { rows } = await sql<PairCount>`
    select unit_id as "unitId", scale_id as "scaleId", competency_id as "competencyId", before, after,
      earlier, later, count(*)::int as people
    from vote cross join lateral ${pairs} pair (before, after, earlier, later)
    where earlier is not null and later is not null
    group by unit_id, scale_id, competency_id, before, after, earlier, later
    order by scale_id, competency_id`.execute(trx);
  return rows;
}
