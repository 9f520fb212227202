import { sql, type Kysely } from 'kysely';

// Frozen once merged: it must not import db/schema.ts, which moves on.
export async function up(db: Kysely<any>): Promise<void> {
  // A publication has the columns of the whole company (null) or those of its divisions, named alike in each.
  await sql`
    alter table published.level_column
      add column team_id integer references reference.team,
      drop constraint column_key_once,
      add constraint column_key_once unique nulls not distinct (publication_id, team_id, key)`.execute(db);
}
