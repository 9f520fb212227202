import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { HomeUnit } from './create-votes.ts';
import { IS_IN_BLOCK } from './hidden-homes.ts';

/** How often people's peers gave these scores for one competency. */
export interface PeerVotes {
  unitId: number;
  scaleId: number;
  /** The scores that one person got for one competency, lowest first. */
  scores: number[];
  times: number;
}

/** Counts which scores the peers of one person gave him together, where there are at least two and they are in a block. Ordered. */
export async function countPeerVotes(
  trx: WriteHandle,
  cycleId: number,
  homes: readonly HomeUnit[],
): Promise<PeerVotes[]> {
  const { rows } = await sql<PeerVotes>`
    select unit_id as "unitId", scale_id as "scaleId", scores, count(*)::int as times
    from (
      select team_id, scale_id, array_agg(score order by score) as scores
      from private.rating rating where cycle_id = ${cycleId} and source = 'peer' and ${IS_IN_BLOCK}
      group by person_id, team_id, competency_id, scale_id having count(*) > 1
    ) person
    join unnest(${homes.map((home) => home.teamId)}::int[], ${homes.map((home) => home.unitId)}::int[])
      as home (team_id, unit_id) using (team_id)
    group by unit_id, scale_id, scores
    order by unit_id, scale_id, scores`.execute(trx);
  return rows;
}
