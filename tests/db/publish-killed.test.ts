import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testApp, type TestApp } from '../helpers/app.ts';
import { runCommand } from '../helpers/run-plumbline.ts';

const TEAMS = [
  { team: 'Acme / Red', level: 'L1', counts: [3, 3, 0] },
  { team: 'Acme / Blue', level: 'L1', counts: [2, 4, 1] },
];

/** Rows of everything that publishing writes. */
async function countRows({ owner }: TestApp): Promise<unknown> {
  const { rows } = await sql`
    select (select count(*)::int from published.publication) as publications,
      (select count(*)::int from published.level_column) as columns,
      (select count(*)::int from published.block) as blocks,
      (select count(*)::int from reference.cycle_team) as teams,
      (select count(*)::int from private.publication_basis) as bases`.execute(owner);
  return rows[0];
}

it('leaves nothing when the command is killed in the middle of a publish, and the next one works', async () => {
  await using t = await testApp();
  await t.load(TEAMS);
  const settings = { DATABASE_URL: t.urls.ownerUrl, PLUMBLINE_KEY: t.key.toString() };
  const none = await countRows(t);

  // Its head is written when it comes to its blocks; there it waits for this, as on a large company's.
  await t.owner.transaction().execute(async (trx) => {
    await sql`lock table published.block in share mode`.execute(trx);
    await using killed = runCommand(['publish', '2026-Q3'], settings);
    const isInTheMiddle = async (): Promise<number> => {
      const { rows } = await sql`
        select from pg_stat_activity
        where datname = current_database() and wait_event = 'relation' and query ~ 'copy published.block'`.execute(
        t.writer,
      );
      return rows.length;
    };
    await expect.poll(isInTheMiddle, { timeout: 20_000 }).toBe(1);
    await killed.end('SIGKILL', 'all');
    expect(killed.said()).toBe('');
  });

  // The next one waits for the lock, which goes with the connection of the one that was killed.
  await using next = runCommand(['publish', '2026-Q3', '--no-reports', '--json'], settings);
  expect(await next.exitCode()).toBe(0);
  expect(next.said()).toContain('"version": 1');
  expect(none).toEqual({ publications: 0, columns: 0, blocks: 0, teams: 0, bases: 0 });
  expect(await countRows(t)).toMatchObject({ publications: 1, blocks: 2, teams: 3, bases: 1 });
});
