import { sql, type Kysely } from 'kysely';

// Frozen once merged: it must not import db/schema.ts, which moves on.
export async function up(db: Kysely<any>): Promise<void> {
  // Title, place and grade belong to a version: a cycle keeps those that it was rated under.
  await sql`
    create table reference.ladder_level (
      ladder_version_id smallint not null constraint level_in_version references reference.ladder_version,
      level_id smallint not null constraint version_has_level references reference.level,
      position smallint not null,
      title text not null,
      grade smallint not null,
      primary key (ladder_version_id, level_id),
      constraint level_position_once unique (ladder_version_id, position)
    )`.execute(db);
  await sql`
    insert into reference.ladder_level (ladder_version_id, level_id, position, title, grade)
    select v.id, l.id, held.place, held.level ->> 'title',
      coalesce(held.level ->> 'grade', held.level ->> 'order')::smallint
    from reference.ladder_version v
    cross join jsonb_array_elements(v.definition -> 'levels') with ordinality as held (level, place)
    join reference.level l on l.ladder_id = v.ladder_id and l.key = held.level ->> 'key'`.execute(db);
  await sql`
    alter table reference.level drop column title, drop column position, drop column grade`.execute(db);

  // So does what a competency is called. Until now every version showed the name that came first.
  await sql`alter table reference.ladder_competency add column name text`.execute(db);
  await sql`
    update reference.ladder_competency lc
    set name = c.name from reference.competency c where c.id = lc.competency_id`.execute(db);
  await sql`alter table reference.ladder_competency alter column name set not null`.execute(db);

  // A ladder may go back to what it said before: that is a version of its own.
  await sql`alter table reference.ladder_version drop constraint ladder_content_once`.execute(db);
  // jsonb would put a level's attributes in an order of its own.
  await sql`
    alter table reference.ladder_version alter column definition type json using definition::json`.execute(
    db,
  );
}
