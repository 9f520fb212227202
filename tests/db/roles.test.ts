import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../helpers/database.ts';

async function listTables(schema: string): Promise<string[]> {
  await using fresh = await freshDatabase();
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = ${schema}::regnamespace and relkind in ('r', 'p', 'v', 'm') order by relname`.execute(
    fresh.owner,
  );
  return rows.map((row) => row.name);
}

const PRIVATE = await listTables('private');

describe('the reader', () => {
  it('is tried on every private table there is', () => {
    expect(PRIVATE).toEqual([
      'import_batch',
      'left_out_cell',
      'person',
      'publication_basis',
      'rater',
      'rating',
      'replaced_rating',
    ]);
  });

  it.each(PRIVATE)('is refused private.%s by Postgres, whatever it sends', async (table) => {
    await using fresh = await freshDatabase();
    const name = sql.id('private', table);
    const owner = sql.id(new URL(fresh.urls.ownerUrl).username);
    for (const statement of [
      sql`select * from ${name}`,
      sql`select count(*) from ${name}`,
      sql`insert into ${name} default values`,
      sql`delete from ${name}`,
      sql`copy ${name} to stdout`,
      sql`set role plumbline_writer`,
      sql`set role ${owner}`,
      sql`select private.add_rating_partition(1::smallint)`,
    ]) {
      await expect(statement.execute(fresh.reader as never)).rejects.toThrow(/permission denied/);
    }
  });

  it('is refused the partitions that hold the ratings', async () => {
    await using fresh = await freshDatabase();
    await sql`insert into reference.cycle (key) values ('2026-Q3')`.execute(fresh.writer);
    await sql`select private.add_rating_partition(id) from reference.cycle`.execute(fresh.writer);
    await expect(sql`select * from private.rating_1`.execute(fresh.reader as never)).rejects.toThrow(
      /permission denied/,
    );
  });

  it('reads what is published and the reference tables', async () => {
    await using fresh = await freshDatabase();
    const { rows } = await sql<{ n: number }>`
      select (select count(*) from published.publication)::int + (select count(*) from reference.team)::int as n`.execute(
      fresh.reader as never,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('writes nowhere', async () => {
    await using fresh = await freshDatabase();
    for (const statement of [
      sql`insert into reference.cycle (key) values ('2026-Q3')`,
      sql`delete from published.publication`,
      sql`update reference.team set name = 'x'`,
      sql`create table public.x (a int)`,
    ]) {
      await expect(statement.execute(fresh.reader as never)).rejects.toThrow(/permission denied/);
    }
  });
});

describe('the writer', () => {
  it('cannot change or delete what is published', async () => {
    await using fresh = await freshDatabase();
    for (const statement of [
      sql`update published.team_table set people = 1`,
      sql`delete from published.publication`,
      sql`truncate published.block`,
      sql`drop table published.block`,
    ]) {
      await expect(statement.execute(fresh.writer)).rejects.toThrow(/permission denied|must be owner/);
    }
  });
});
