import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import { hashLadder } from './hash-ladder.ts';
import { listCompetenciesOf, type NewLadder } from './new-ladder.ts';
import { storeCompetencies } from './store-competencies.ts';
import { storeScale } from './store-scale.ts';

export type { NewLadder };

export interface StoredLadder {
  versionId: number;
  version: number;
  /** Whether this content is new; otherwise nothing was written. */
  added: boolean;
}

/** Waits until nobody else stores ladders, and holds the others off until the transaction ends. */
export async function lockLadders(trx: WriteHandle): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('plumbline ladders'))`.execute(trx);
}

/** Stores one ladder in a transaction of its own, as storeLadderIn does. */
export function storeLadder(db: WriteHandle, ladder: NewLadder): Promise<StoredLadder> {
  return db.transaction().execute(async (trx) => {
    await lockLadders(trx);
    return storeLadderIn(trx, ladder);
  });
}

/**
 * Stores a ladder as a new version, unless its newest version already has this content. Earlier versions stay
 * as they are: cycles were rated under them. The transaction must hold the lock of lockLadders.
 */
export async function storeLadderIn(trx: WriteHandle, ladder: NewLadder): Promise<StoredLadder> {
  const hash = hashLadder(ladder);
  const ladderId = await storeKey(trx, ladder.key);
  const newest = await trx
    .selectFrom('reference.ladder_version')
    .where('ladder_id', '=', ladderId)
    .orderBy('version', 'desc')
    .select(['id', 'version', 'content_hash as hash'])
    .executeTakeFirst();
  if (newest && hash.equals(newest.hash)) {
    return { versionId: newest.id, version: newest.version, added: false };
  }

  const version = (newest?.version ?? 0) + 1;
  const { id } = await trx
    .insertInto('reference.ladder_version')
    .values({
      ladder_id: ladderId,
      version,
      name: ladder.name,
      scale_id: await storeScale(trx, ladder.scale),
      content_hash: hash,
      definition: JSON.stringify(ladder),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await storeLevels(trx, { ladderId, versionId: id }, ladder);
  await storeNames(trx, id, ladder);
  return { versionId: id, version, added: true };
}

async function storeKey(trx: WriteHandle, key: string): Promise<number> {
  const known = await trx
    .selectFrom('reference.ladder')
    .where('key', '=', key)
    .select('id')
    .executeTakeFirst();
  if (known) return known.id;
  const added = await trx
    .insertInto('reference.ladder')
    .values({ key })
    .returning('id')
    .executeTakeFirstOrThrow();
  return added.id;
}

async function storeLevels(
  trx: WriteHandle,
  { ladderId, versionId }: { ladderId: number; versionId: number },
  { levels }: NewLadder,
): Promise<void> {
  const keys = levels.map(({ key }) => key);
  await sql`
    insert into reference.level (ladder_id, key)
    select ${ladderId}, wanted.key from unnest(${keys}::text[]) as wanted (key)
    where not exists (
      select from reference.level known where known.ladder_id = ${ladderId} and known.key = wanted.key)`.execute(
    trx,
  );
  await sql`
    insert into reference.ladder_level (ladder_version_id, level_id, position, title, grade)
    select ${versionId}, l.id, level.position, level.title, level.grade
    from unnest(${keys}::text[], ${levels.map(({ title }) => title)}::text[],
      ${levels.map(({ grade, order }) => grade ?? order)}::smallint[])
      with ordinality as level (key, title, grade, position)
    join reference.level l on l.ladder_id = ${ladderId} and l.key = level.key`.execute(trx);
}

async function storeNames(trx: WriteHandle, versionId: number, ladder: NewLadder): Promise<void> {
  const named = listCompetenciesOf(ladder);
  const ids = await storeCompetencies(trx, named);
  await sql`
    insert into reference.ladder_competency (ladder_version_id, competency_id, name, position)
    select ${versionId}, named.id, named.name, named.position
    from unnest(${ids}::smallint[], ${named.map(({ name }) => name)}::text[])
      with ordinality as named (id, name, position)`.execute(trx);
}
