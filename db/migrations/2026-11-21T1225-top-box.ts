import { sql, type Kysely } from 'kysely';

// Frozen once merged: it must not import db/schema.ts, which moves on.
export async function up(db: Kysely<any>): Promise<void> {
  // Which words of the scale count as top belongs to the ladder's version, like its name.
  await sql`alter table published.level add column top_box smallint`.execute(db);
  await sql`
    update published.level held set top_box = (v.definition ->> 'topBox')::smallint
    from published.publication p
    join reference.cycle_ladder cl on cl.cycle_id = p.cycle_id
    join reference.ladder_version v on v.id = cl.ladder_version_id
    join reference.ladder ladder on ladder.id = v.ladder_id
    where p.id = held.publication_id and ladder.key = held.ladder and v.scale_id = held.scale_id`.execute(db);
}
