import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { importText } from '../fixtures/ratings/import-text.ts';
import { storeSmallLadders } from '../fixtures/ratings/small-ladders.ts';
import type { WriteHandle } from '../../db/connect.ts';
import { freshDatabase } from '../helpers/database.ts';

/** Every row of every table outside Postgres' own, as text; bytes both as they are and in hexadecimal. */
async function dump(owner: WriteHandle): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(owner);
  const parts: string[] = [];
  for (const { name } of tables) {
    for (const output of ['hex', 'escape']) {
      await owner.transaction().execute(async (trx) => {
        await sql`select set_config('bytea_output', ${output}, true)`.execute(trx);
        const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(
          trx,
        );
        parts.push(...rows.map(({ row }) => row));
      });
    }
  }
  return parts.join('\n');
}

it('stores pseudonyms and nothing that was in their place', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);
  const report = await importText(
    fresh,
    `cycle,person,team,level,competency,source,rating,rater
2026-Q3,Ada.Lovelace@example.com,Acme / Core,L1,domain-expertise,peer,4,E-4711-x
`,
  );
  expect(report).toMatchObject({ ok: true, added: 1 });

  const all = await dump(fresh.owner);

  // openssl dgst -sha256 -hmac 'plumbline tests, not a secret key', first 32 digits,
  // of "ada.lovelace@example.com" and of "E-4711-x".
  expect(all).toContain('5a23b9c99531cb1e0360865b01d0a7e5');
  expect(all).toContain('6f46c0f8d31370670a5468aa3ab4682c');
  expect(all).toContain('Acme / Core');
  for (const plain of ['lovelace', '4711']) {
    expect(all.toLowerCase()).not.toContain(plain);
    expect(all.toLowerCase()).not.toContain(Buffer.from(plain).toString('hex'));
  }
});
