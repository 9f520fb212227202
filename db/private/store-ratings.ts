import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import { lookUp, sourceOf, type StagedMap } from './staged-map.ts';

export interface StoredCounts {
  added: number;
  replaced: number;
  unchanged: number;
}

async function countStored(trx: WriteHandle, cycleIds: readonly number[]): Promise<number> {
  const { rows } = await sql<{ ratings: number }>`
    select count(*)::int as ratings from private.rating where cycle_id = any(${[...cycleIds]}::smallint[])`.execute(
    trx,
  );
  return rows[0]?.ratings ?? 0;
}

/**
 * Adds the staged ratings to their cycles, and replaces those that are there with another score, level or team.
 * Rows that are there as they are stay untouched, with the import that brought them.
 *
 * The ids need no foreign keys: all come from look-ups in this transaction, and nothing deletes what they name.
 */
export async function storeRatings(
  trx: WriteHandle,
  map: StagedMap,
  importId: number,
): Promise<StoredCounts> {
  const before = await countStored(trx, map.cycleIds);
  const { numAffectedRows } = await sql`
    insert into private.rating
      (cycle_id, source, competency_id, scale_id, level_id, team_id, person_id, rater_id, score, import_id)
    select ${lookUp(map.cycleIds, 'smallint', 's.cycle')}, ${sourceOf('s.source')},
      ${lookUp(map.competencyIds, 'smallint', 's.item')}, ${lookUp(map.scaleIds, 'smallint', 's.item')},
      nullif(s.level, 0), ${lookUp(map.teamIds, 'integer', 's.team')}, p.id, r.id, s.score, ${importId}
    from staged s join staged_person p on p.key = s.person left join staged_rater r on r.key = s.rater
    on conflict (cycle_id, person_id, competency_id, source, rater_id) do update
    set scale_id = excluded.scale_id, level_id = excluded.level_id, team_id = excluded.team_id,
      score = excluded.score, import_id = excluded.import_id
    where (rating.scale_id, rating.level_id, rating.team_id, rating.score)
      is distinct from (excluded.scale_id, excluded.level_id, excluded.team_id, excluded.score)`.execute(trx);
  const touched = Number(numAffectedRows ?? 0n);
  const added = (await countStored(trx, map.cycleIds)) - before;
  const { rows } = await sql<{ ratings: number }>`select count(*)::int as ratings from staged`.execute(trx);
  return { added, replaced: touched - added, unchanged: (rows[0]?.ratings ?? 0) - touched };
}
