import { sql, type Kysely } from 'kysely';

const ROW_CHECKS = [
  'rated_in_cycle',
  'rated_competency',
  'rated_on_scale',
  'rated_at_level',
  'rated_in_team',
  'rated_person',
  'rated_by',
  'stored_by_import',
];

// Frozen once merged: it must not import db/schema.ts, which moves on.
export async function up(db: Kysely<any>): Promise<void> {
  // Postgres checks a foreign key row by row: with these eight, a million ratings took 43 s, without them 3 s.
  // An import takes every id by look-ups in its own transaction, and nothing deletes what they name.
  for (const name of ROW_CHECKS) {
    await sql`alter table private.rating drop constraint ${sql.id(name)}`.execute(db);
  }

  // A new cycle's ratings are stored before their index is made, which is several times as fast as filling the
  // index row by row. Until it is attached nobody but the import's own transaction can see the table; and
  // attaching, unlike making a partition in place, locks out no reader of the other cycles.
  await sql`
    create function private.begin_rating_partition(cycle smallint) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
    begin
      execute format(
        'create table private.rating_%1$s (like private.rating including constraints, constraint one_cycle check (cycle_id = %1$s))',
        cycle);
      execute format('grant select, insert, update, delete on private.rating_%s to %I', cycle, session_user);
    end $$`.execute(db);

  await sql`
    create or replace function private.add_rating_partition(cycle smallint) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
    declare
      part text := format('private.rating_%s', cycle);
    begin
      perform pg_advisory_xact_lock(hashtext('plumbline rating partition'));
      if to_regclass(part) is null then
        perform private.begin_rating_partition(cycle);
      end if;
      if not exists (select from pg_inherits where inhrelid = part::regclass) then
        execute format(
          'alter table %s add constraint rating_%s_once unique nulls not distinct (cycle_id, person_id, competency_id, source, rater_id)',
          part, cycle);
        -- The check lets Postgres attach the table without reading it again.
        execute format('alter table private.rating attach partition %s for values in (%s)', part, cycle);
        execute format('alter table %s drop constraint one_cycle', part);
      end if;
    end $$`.execute(db);
}
