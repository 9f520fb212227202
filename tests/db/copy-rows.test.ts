import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { WriteHandle } from '../../db/connect.ts';
import { copyRows } from '../../db/copy-rows.ts';
import { freshDatabase } from '../helpers/database.ts';

const STRANGE = ['tab\tline\nreturn\rback\\slash \\N', '', '\\.', '{"a"}', '𝒳 ü'];

async function withTable(work: (trx: WriteHandle) => Promise<void>): Promise<void> {
  await using fresh = await freshDatabase();
  await sql`create table private.copied (id int, words text, number float8, list int[], missing int)`.execute(
    fresh.owner,
  );
  await fresh.owner.transaction().execute(work);
}

it('stores what it is given, whatever is in the text', async () => {
  await withTable(async (trx) => {
    const rows = STRANGE.map((words, id) => ({ id, words, number: 1 / 3, list: [id, 2], missing: null }));
    await copyRows(trx, 'private.copied', rows);
    const stored = await sql<object>`select * from private.copied order by id`.execute(trx);
    expect(stored.rows).toEqual(rows);
  });
});

it('stores more than one piece, empty lists, and nothing at all', async () => {
  await withTable(async (trx) => {
    await copyRows(trx, 'private.copied', []);
    await copyRows(
      trx,
      'private.copied',
      Array.from({ length: 100_000 }, (_, id) => ({ id, list: [] })),
    );
    const { rows } = await sql<object>`
      select count(*)::int as n, max(id) as last, count(*) filter (where list = '{}')::int as empty from private.copied`.execute(
      trx,
    );
    expect(rows).toEqual([{ n: 100_000, last: 99_999, empty: 100_000 }]);
  });
});

it.each([
  [Number.NaN, 'NaN is not a number to store'],
  [1.5, 'invalid input syntax for type integer: "1.5"'],
])('says what is wrong with %s, and leaves the connection usable', async (id, sentence) => {
  await withTable(async (trx) => {
    await sql`savepoint before`.execute(trx);
    await expect(copyRows(trx, 'private.copied', [{ id: 1 }, { id }])).rejects.toThrow(sentence);
    await sql`rollback to before`.execute(trx);
    const { rows } = await sql`select from private.copied`.execute(trx);
    expect(rows).toEqual([]);
  });
});
