import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';

/** A ladder as it is stored; server/ladders reads one from its owner's files. */
export interface NewLadder {
  key: string;
  name: string;
  /** Ordered words, lowest first. */
  scale: readonly string[];
  /** Lowest first. */
  levels: readonly {
    key: string;
    title: string;
    order: number;
    grade?: number;
    competencies: readonly { key: string; name: string }[];
  }[];
}

export interface StoredLadder {
  versionId: number;
  version: number;
  /** Whether this content is new; otherwise nothing was written. */
  added: boolean;
}

/**
 * Stores a ladder as a new version, unless its newest version already has this content. Levels and
 * competencies are added and renamed, never removed: ratings of earlier cycles use them.
 */
export function storeLadder(db: WriteHandle, ladder: NewLadder): Promise<StoredLadder> {
  const definition = JSON.stringify(ladder);
  const hash = createHash('sha256').update(definition).digest();

  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('plumbline ladders'))`.execute(trx);
    const { id } = await trx
      .insertInto('reference.ladder')
      .values({ key: ladder.key })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ key: ladder.key }))
      .returning('id')
      .executeTakeFirstOrThrow();

    const newest = await trx
      .selectFrom('reference.ladder_version')
      .where('ladder_id', '=', id)
      .orderBy('version', 'desc')
      .select(['id', 'version', 'content_hash as hash'])
      .executeTakeFirst();
    if (newest && hash.equals(newest.hash)) {
      return { versionId: newest.id, version: newest.version, added: false };
    }

    const scaleId = await storeScale(trx, ladder.scale);
    const version = (newest?.version ?? 0) + 1;
    const stored = await trx
      .insertInto('reference.ladder_version')
      .values({
        ladder_id: id,
        version,
        name: ladder.name,
        scale_id: scaleId,
        content_hash: hash,
        definition,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await storeLevels(trx, id, ladder);
    await storeCompetencies(trx, stored.id, ladder);
    return { versionId: stored.id, version, added: true };
  });
}

/** Finds a scale by its words, or adds it. */
export async function storeScale(db: WriteHandle, labels: readonly string[]): Promise<number> {
  const { id } = await db
    .insertInto('reference.scale')
    .values({ labels: [...labels] })
    .onConflict((conflict) => conflict.column('labels').doUpdateSet({ labels: [...labels] }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function storeLevels(trx: WriteHandle, ladderId: number, ladder: NewLadder): Promise<void> {
  if (ladder.levels.length === 0) return;
  await trx
    .insertInto('reference.level')
    .values(
      ladder.levels.map((level, index) => ({
        ladder_id: ladderId,
        key: level.key,
        title: level.title,
        position: index + 1,
        grade: level.grade ?? level.order,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['ladder_id', 'key']).doUpdateSet((eb) => ({
        title: eb.ref('excluded.title'),
        position: eb.ref('excluded.position'),
        grade: eb.ref('excluded.grade'),
      })),
    )
    .execute();
}

/** Competencies in the order in which the lowest level that has them names them. */
async function storeCompetencies(trx: WriteHandle, versionId: number, ladder: NewLadder): Promise<void> {
  const names = new Map<string, string>();
  for (const { key, name } of ladder.levels.flatMap((level) => level.competencies)) {
    if (!names.has(key)) names.set(key, name);
  }
  let position = 0;
  for (const [key, name] of names) {
    const { id } = await trx
      .insertInto('reference.competency')
      .values({ key, name })
      // Another ladder may call it otherwise; the name that came first stays.
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ key }))
      .returning('id')
      .executeTakeFirstOrThrow();
    position += 1;
    await trx
      .insertInto('reference.ladder_competency')
      .values({ ladder_version_id: versionId, competency_id: id, position })
      .execute();
  }
}
