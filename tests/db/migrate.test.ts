import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { connect } from '../../db/connect.ts';
import { MigrationError, migrateToLatest } from '../../db/migrate.ts';
import { emptyDatabase } from '../helpers/empty-database.ts';
import { freshDatabase, type TestDatabase } from '../helpers/database.ts';

/** Everything that a migration can make, as Postgres describes it. */
async function describeAll({ owner }: Pick<TestDatabase, 'owner'>): Promise<unknown> {
  const { rows } = await sql`
    select format('%s %s %s %s %s', table_schema, table_name, column_name, data_type, column_default) as what
    from information_schema.columns where table_schema in ('public', 'reference', 'private', 'published')
    union all select format('%s %s', conname, pg_get_constraintdef(oid)) from pg_constraint
      where connamespace::regnamespace::text in ('public', 'reference', 'private', 'published')
    union all select pg_get_functiondef(oid) from pg_proc
      where pronamespace::regnamespace::text in ('reference', 'private', 'published')
    union all select format('%s %s', name, timestamp) from kysely_migration
    order by 1`.execute(owner);
  return rows;
}

it('changes nothing the second time', async () => {
  await using fresh = await freshDatabase();
  const before = await describeAll(fresh);
  await migrateToLatest(fresh.owner);
  expect(await describeAll(fresh)).toEqual(before);
});

it('refuses a database of a newer Plumbline, names the change, and leaves it as it is', async () => {
  await using fresh = await freshDatabase();
  await sql`insert into kysely_migration (name, timestamp) values ('2999-01-01T0000-tomorrow', '2999')`.execute(
    fresh.owner,
  );
  const before = await describeAll(fresh);
  const error: unknown = await migrateToLatest(fresh.owner).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(MigrationError);
  expect((error as Error).message).toBe(
    'this database was written by a newer Plumbline: it has had the change "2999-01-01T0000-tomorrow", which this version does not know. Update Plumbline, or use another database',
  );
  expect(await describeAll(fresh)).toEqual(before);
});

it('is done once where two processes start on a new database at the same time', async () => {
  await using fresh = await freshDatabase();
  await using empty = await emptyDatabase();
  {
    await using one = connect(empty.ownerUrl, { max: 1 });
    await using two = connect(empty.ownerUrl, { max: 1 });
    await Promise.all([migrateToLatest(one), migrateToLatest(two)]);
  }
  await using owner = connect(empty.ownerUrl, { max: 1 });
  const names = sql<{ name: string }>`select name from kysely_migration order by name`;
  expect((await names.execute(owner)).rows).toEqual((await names.execute(fresh.owner)).rows);
});

it('leaves nothing of a migration that fails, and says which and why', async () => {
  await using empty = await emptyDatabase();
  await using owner = connect(empty.ownerUrl, { max: 1 });
  await sql`create schema published`.execute(owner); // in the way of the last ones
  const error: unknown = await migrateToLatest(owner).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(MigrationError);
  expect((error as Error).message).toMatch(
    /^the database could not be brought up to date: \S+ failed: schema "published" already exists$/,
  );
  const { rows } = await sql`
    select nspname from pg_namespace where nspname in ('reference', 'private')
    union all select name from kysely_migration`.execute(owner);
  expect(rows).toEqual([]);
});
