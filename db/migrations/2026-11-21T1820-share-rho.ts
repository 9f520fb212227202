import { sql, type Kysely } from 'kysely';

// Frozen once merged: it must not import db/schema.ts, which moves on.
export async function up(db: Kysely<any>): Promise<void> {
  // By position of the scale. Null for publications made before, and for divisions.
  await sql`
    alter table published.unit_stat
      add column word_rho double precision[],
      add column from_rho double precision[]`.execute(db);
}
