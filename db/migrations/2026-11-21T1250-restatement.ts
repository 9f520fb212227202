import { sql, type Kysely } from 'kysely';

// Frozen once merged: it must not import db/schema.ts, which moves on.
export async function up(db: Kysely<any>): Promise<void> {
  // Ratings as they were before an import replaced them, so that every published version of a cycle can be
  // counted again. A copy of all that was published would cost as much as the ratings; this costs what changed.
  await sql`
    create table private.replaced_rating (
      like private.rating including constraints,
      replaced_by integer not null
    )`.execute(db);
  await sql`create index replaced_in_cycle on private.replaced_rating (cycle_id, competency_id)`.execute(db);
  await sql`
    create function private.keep_replaced() returns trigger
    language plpgsql set search_path = pg_catalog as $$
    begin
      insert into private.replaced_rating
        (cycle_id, source, competency_id, scale_id, level_id, team_id, person_id, rater_id, score, import_id,
         replaced_by)
      select cycle_id, source, competency_id, scale_id, level_id, team_id, person_id, rater_id, score, import_id,
        (select max(import_id) from after)
      from before;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger keep_replaced after update on private.rating
    referencing old table as before new table as after
    for each statement execute function private.keep_replaced()`.execute(db);

  // The last import that a publication has counted. Imports wait for each other, so its number says it all.
  await sql`
    create table private.publication_basis (
      publication_id integer primary key,
      last_import integer not null
    )`.execute(db);

  // Cells that are in no level column of a publication; a restatement has to leave the same ones out.
  await sql`
    create table private.left_out_cell (
      publication_id integer not null,
      source reference.source not null,
      competency_id smallint not null,
      scale_id smallint not null,
      team_id integer not null,
      kind text not null,
      column_id smallint not null,
      primary key (publication_id, source, competency_id, scale_id, team_id, kind, column_id)
    )`.execute(db);
}
