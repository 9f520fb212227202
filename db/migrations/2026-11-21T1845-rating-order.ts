import { sql, type Kysely } from 'kysely';

// Frozen once merged: it must not import db/schema.ts, which moves on.
export async function up(db: Kysely<any>): Promise<void> {
  // Publishing counts one competency after another, and read all ratings of the cycle for each: a third of the time
  // of publishing 100,000 people. An import stores a new cycle in the order of its competencies, and this index, of
  // a few pages, tells where each begins.
  await sql`
    create index rating_by_competency on private.rating using brin (competency_id) with (pages_per_range = 16)`.execute(
    db,
  );

  // Attaching makes the index of the new partition. Without statistics the planner takes
  // every table for one row, until the autovacuum comes by.
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
        execute format('analyze %s', part);
      end if;
    end $$`.execute(db);
}
