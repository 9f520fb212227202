import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import { widenWorkMemory } from './widen-work-memory.ts';

/**
 * Makes the table that a file is copied into. It is seen by its transaction only and ends with it.
 *
 * cycle, team, item and source are numbers from 1 of lists that the import holds; level is the level's id, 0 for
 * none; field is the column that the score stood in. People are pseudonyms already: 16 bytes, as uuid, which
 * Postgres hashes and compares several times as fast as bytea.
 */
export async function createStaging(trx: WriteHandle): Promise<void> {
  await widenWorkMemory(trx);
  // For the index of a new cycle, which is made after its rows.
  await sql`set local maintenance_work_mem = '128MB'`.execute(trx);
  await sql`
    create temporary table staged (
      line integer not null,
      team integer not null,
      field smallint not null,
      cycle smallint not null,
      source smallint not null,
      item smallint not null,
      level smallint not null,
      score smallint not null,
      person uuid not null,
      rater uuid
    ) on commit drop`.execute(trx);
}

/** Tells the planner what was copied, in the columns that are joined and grouped. Without it every join of the import would be planned for a small table. */
export async function analyzeStaging(trx: WriteHandle): Promise<void> {
  await sql`analyze staged (cycle, person, rater)`.execute(trx);
}
