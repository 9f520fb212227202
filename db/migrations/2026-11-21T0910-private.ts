import { sql, type Kysely } from 'kysely';

// Frozen once merged: it must not import db/schema.ts, which moves on.
export async function up(db: Kysely<any>): Promise<void> {
  await sql`create schema private`.execute(db);

  await sql`
    create table private.import_batch (
      id integer primary key generated always as identity,
      file_name text not null,
      file_hash bytea not null,
      rows integer not null,
      added integer not null,
      replaced integer not null,
      unchanged integer not null,
      imported_at timestamptz not null default now()
    )`.execute(db);

  for (const table of ['person', 'rater']) {
    await sql`
      create table ${sql.id('private', table)} (
        id integer primary key generated always as identity,
        key bytea not null,
        constraint ${sql.id(`${table}_key_once`)} unique (key),
        constraint ${sql.id(`${table}_key_is_pseudonym`)} check (octet_length(key) = 16)
      )`.execute(db);
  }

  // One row a rating, one partition a cycle. The unique key holds cycle and person, so the table can be
  // distributed by person (DESIGN.md section 11). A missing rater counts as one value, hence nulls not distinct.
  await sql`
    create table private.rating (
      cycle_id smallint not null constraint rated_in_cycle references reference.cycle,
      source reference.source not null,
      competency_id smallint not null constraint rated_competency references reference.competency,
      scale_id smallint not null constraint rated_on_scale references reference.scale,
      level_id smallint constraint rated_at_level references reference.level,
      team_id integer not null constraint rated_in_team references reference.team,
      person_id integer not null constraint rated_person references private.person,
      rater_id integer constraint rated_by references private.rater,
      score smallint not null,
      import_id integer not null constraint stored_by_import references private.import_batch,
      constraint score_on_scale check (score between 1 and 10),
      constraint rating_once unique nulls not distinct (cycle_id, person_id, competency_id, source, rater_id)
    ) partition by list (cycle_id)`.execute(db);

  // The writer may add a cycle's partition, and no other table.
  await sql`
    create function private.add_rating_partition(cycle smallint) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
    begin
      perform pg_advisory_xact_lock(hashtext('plumbline rating partition'));
      execute format(
        'create table if not exists private.rating_%s partition of private.rating for values in (%s)',
        cycle, cycle);
    end $$`.execute(db);
}
