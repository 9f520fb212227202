import { sql, type RawBuilder } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import { lookUp, sourceOf, type StagedMap } from './staged-map.ts';

export interface StoredCounts {
  added: number;
  replaced: number;
  unchanged: number;
}

const COLUMNS = sql.raw(
  'cycle_id, source, competency_id, scale_id, level_id, team_id, person_id, rater_id, score, import_id',
);

/** The staged ratings of some cycles (their numbers), as rows of private.rating. */
function stagedRows(map: StagedMap, importId: number, cycles: readonly number[]): RawBuilder<unknown> {
  return sql`
    select ${lookUp(map.cycleIds, 'smallint', 's.cycle')}, ${sourceOf('s.source')} as source,
      ${lookUp(map.competencyIds, 'smallint', 's.item')} as competency_id, ${lookUp(map.scaleIds, 'smallint', 's.item')},
      nullif(s.level, 0), ${lookUp(map.teamIds, 'integer', 's.team')}, p.id, r.id, s.score, ${importId}::int
    from staged s join staged_person p on p.key = s.person left join staged_rater r on r.key = s.rater
    where s.cycle = any(${[...cycles]}::smallint[])`;
}

/**
 * Stores the staged ratings of a cycle that has none yet: rows first, their index after. They lie by competency, as
 * publishing reads them.
 * False: two of them are for one cycle, person, competency, source and rater. Nothing of the cycle is stored then.
 */
export async function storeNewCycle(
  trx: WriteHandle,
  map: StagedMap,
  importId: number,
  cycle: number,
): Promise<boolean> {
  const cycleId = map.cycleIds[cycle - 1];
  await sql`savepoint new_cycle`.execute(trx);
  try {
    await sql`select private.begin_rating_partition(${cycleId}::smallint)`.execute(trx);
    await sql`
      insert into ${sql.id('private', `rating_${cycleId ?? ''}`)} (${COLUMNS})
      ${stagedRows(map, importId, [cycle])}
      order by competency_id, source`.execute(trx);
    await sql`select private.add_rating_partition(${cycleId}::smallint)`.execute(trx);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    await sql`rollback to savepoint new_cycle`.execute(trx);
    return false;
  }
  await sql`release savepoint new_cycle`.execute(trx);
  return true;
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

/**
 * Adds the staged ratings of cycles that have some already, and replaces those that are there with another score,
 * level or team. Rows that are there as they are stay untouched, with the import that brought them: they are left
 * out by a join, since passing them by in ON CONFLICT costs as much as replacing them.
 */
export async function mergeRatings(
  trx: WriteHandle,
  map: StagedMap,
  importId: number,
  cycles: readonly number[],
): Promise<StoredCounts> {
  const cycleIds = cycles.map((cycle) => map.cycleIds[cycle - 1] ?? 0);
  const before = await countStored(trx, cycleIds);
  const { numAffectedRows } = await sql`
    insert into private.rating (${COLUMNS})
    select new.* from (${stagedRows(map, importId, cycles)}) as new (${COLUMNS})
    where not exists (
      select from private.rating old
      where old.cycle_id = any(${cycleIds}::smallint[]) and old.cycle_id = new.cycle_id
        and old.person_id = new.person_id and old.competency_id = new.competency_id and old.source = new.source
        and coalesce(old.rater_id, 0) = coalesce(new.rater_id, 0) and old.score = new.score
        and old.scale_id = new.scale_id and old.team_id = new.team_id
        and coalesce(old.level_id, 0) = coalesce(new.level_id, 0)
    )
    on conflict (cycle_id, person_id, competency_id, source, rater_id) do update
    set scale_id = excluded.scale_id, level_id = excluded.level_id, team_id = excluded.team_id,
      score = excluded.score, import_id = excluded.import_id`.execute(trx);
  const touched = Number(numAffectedRows ?? 0n);
  const added = (await countStored(trx, cycleIds)) - before;
  return { added, replaced: touched - added, unchanged: (await countStaged(trx, cycles)) - touched };
}

/** How many ratings are staged for some cycles. */
export async function countStaged(trx: WriteHandle, cycles: readonly number[]): Promise<number> {
  const { rows } = await sql<{ ratings: number }>`
    select count(*)::int as ratings from staged where cycle = any(${[...cycles]}::smallint[])`.execute(trx);
  return rows[0]?.ratings ?? 0;
}

async function countStored(trx: WriteHandle, cycleIds: readonly number[]): Promise<number> {
  const { rows } = await sql<{ ratings: number }>`
    select count(*)::int as ratings from private.rating where cycle_id = any(${[...cycleIds]}::smallint[])`.execute(
    trx,
  );
  return rows[0]?.ratings ?? 0;
}
