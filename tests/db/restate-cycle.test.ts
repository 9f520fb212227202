import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { PublishError } from '../../server/publishing/publish-error.ts';
import { testApp, type TestApp } from '../helpers/app.ts';
import type { Group } from '../helpers/make-ratings.ts';

/** Everybody of level L1; 3-point scale. */
const team = (name: string, counts: number[], more: Partial<Group> = {}): Group => ({
  team: `Acme / ${name}`,
  level: 'L1',
  counts,
  ...more,
});
const RED = team('Red', [5, 5, 0]);
const BLUE = team('Blue', [4, 4, 2]);

async function countsOf({ cells }: TestApp, name: string): Promise<unknown> {
  const [cell] = await cells(`cycle=2026-Q3&team=${encodeURIComponent(`Acme / ${name}`)}`);
  return cell;
}

it('publishes a next version where enough changed and enough did not, and keeps the old one', async () => {
  await using t = await testApp();
  await t.load([RED, BLUE]);
  const first = await t.publish();
  // Of Red's ten the first five had 1; now two of them have 2 and three 3.
  await t.load([team('Red', [0, 2, 3])]);
  await expect(t.restate()).rejects.toThrow(/who did not change in Acme \/ Red \(care, manager\)/);
  // The others all had 2, so that alone told their scores: now three of them have 1 and two 3.
  await t.load([team('Red', [3, 0, 2], { first: 5 })]);

  const second = await t.restate();

  expect(second.version).toBe(2);
  expect(second.hash).not.toBe(first.hash);
  expect((await t.ask('cycle=2026-Q3')).publication.version).toBe(2);
  expect(await countsOf(t, 'Red')).toMatchObject({ counts: [3, 2, 5] });
  expect(await countsOf(t, 'Blue')).toMatchObject({ counts: [4, 4, 2] });
  const { rows } = await sql`
    select p.version, b.counts from published.block b join published.publication p on p.id = b.publication_id
    join reference.team t on t.id = b.team_id where t.path = 'Acme / Red' order by 1`.execute(t.owner);
  expect(rows).toEqual([
    { version: 1, counts: [5, 5, 0] },
    { version: 2, counts: [3, 2, 5] },
  ]);
});

it('says whom it waits for, and stores nothing', async () => {
  await using t = await testApp();
  await t.load([RED, BLUE]);
  await t.publish();
  await t.load([team('Red', [0, 0, 1])]);

  await expect(t.restate()).rejects.toThrow(
    new PublishError(
      '2026-Q3 waits: published anew beside its older versions, it\n' +
        '- would single out 1 person in Acme / Red (care, manager): allowed once 4 more change',
    ),
  );
  const { rows } = await sql`select version from published.publication`.execute(t.owner);
  expect(rows).toEqual([{ version: 1 }]);
});

it('takes the wait back once enough have changed', async () => {
  await using t = await testApp();
  await t.load([team('Red', [5, 4, 3]), BLUE]);
  await t.publish();
  await t.load([team('Red', [0, 0, 1])]);
  await expect(t.restate()).rejects.toThrow(/allowed once 4 more change/);
  // The first seven were 1 1 1 1 1 2 2; those who stay are 2 2 3 3 3.
  await t.load([team('Red', [0, 3, 3], { first: 1 })]);

  expect(await t.restate()).toMatchObject({ version: 2 });
  expect(await countsOf(t, 'Red')).toMatchObject({ counts: [0, 5, 7] });
});

it('refuses what is not there, not published, and not changed', async () => {
  await using t = await testApp();
  await expect(t.restate()).rejects.toThrow(
    new PublishError('There is no cycle "2026-Q3": import its ratings first'),
  );
  await t.load([RED]);
  await expect(t.restate()).rejects.toThrow(
    new PublishError('2026-Q3 is not published yet, so there is nothing to restate'),
  );
  await t.publish();
  await expect(t.restate()).rejects.toThrow(
    new PublishError('No rating of 2026-Q3 has changed since version 1 was published'),
  );
});

it('refuses what was published before it noted what it counted', async () => {
  await using t = await testApp();
  await t.load([RED]);
  await t.publish();
  await sql`delete from private.publication_basis`.execute(t.owner);

  await expect(t.restate()).rejects.toThrow(/^2026-Q3 cannot be restated: version 1 was published before/);
});

it('waits for one who comes late, and takes six whose scores differ', async () => {
  await using t = await testApp();
  await t.load([RED, BLUE]);
  await t.publish();
  await t.load([team('Red', [0, 1, 0], { first: 10 })]);
  await expect(t.restate()).rejects.toThrow(
    /would single out 1 person in Acme \/ Red \(care, manager\): allowed once 4 more change/,
  );
  await t.load([team('Red', [3, 1, 1], { first: 11 })]);

  await t.restate();
  expect(await countsOf(t, 'Red')).toMatchObject({ people: 16, counts: [8, 7, 1] });
});

it('shows nobody of a team that no version knew, and counts them as left out', async () => {
  await using t = await testApp();
  await t.load([RED, BLUE]);
  await t.publish();
  await t.load([team('New', [3, 3, 3])]);

  await t.restate();

  expect(await countsOf(t, 'Red')).toMatchObject({ counts: [5, 5, 0] });
  expect(await countsOf(t, 'New')).toMatchObject({ of: 9, withheld: 'withheld to protect its people' });
  const [company] = await t.cells('cycle=2026-Q3&team=Acme');
  expect(company).toMatchObject({ people: 20, coverage: { people: 20, of: 29 } });
});

it('shows tables that no version had, cut as on a first publication', async () => {
  await using t = await testApp();
  await t.load([RED, BLUE]);
  await t.publish();
  await t.load([team('Red', [3, 3, 4], { source: 'self' })]);

  await t.restate();

  const [cell] = await t.cells('cycle=2026-Q3&source=self&team=Acme / Red');
  expect(cell).toMatchObject({ people: 10, counts: [3, 3, 4] });
});

it('counts a calibrated score that is new against the blocks that the manager has', async () => {
  await using t = await testApp();
  await t.load([RED, BLUE]);
  await t.publish();
  await t.load([team('Red', [0, 1, 0], { source: 'calibrated' })]);

  // A table of its own that nobody has seen: with only one person changed it is still a whole block.
  await t.restate();
  const [cell] = await t.cells('cycle=2026-Q3&source=calibrated&team=Acme / Red');
  expect(cell).toMatchObject({ people: 10, counts: [4, 6, 0] });
});

it('compares a third version with both before it', async () => {
  await using t = await testApp();
  await t.load([team('Red', [4, 6, 5])]);
  await t.publish();
  await t.load([team('Red', [0, 2, 4])]); // the first six, who had 1 1 1 1 2 2
  await t.restate();
  // One of the six back to what he had, so that version 3 differs from version 1 by five, from version 2 by one.
  await t.load([team('Red', [1, 0, 0])]);

  await expect(t.restate()).rejects.toThrow(/would single out 1 person/);
});

it('knows what was published, whatever was imported in between and taken back', async () => {
  await using t = await testApp();
  await t.load([RED]);
  await t.publish();
  await t.load([team('Red', [0, 0, 1])]);
  await t.load([RED]); // as it was

  // Nobody stands elsewhere than in version 1, so version 2 may say the same again.
  expect(await t.restate()).toMatchObject({ version: 2 });
  expect(await countsOf(t, 'Red')).toMatchObject({ counts: [5, 5, 0] });
});

it('forgets on first publishing what was replaced before, and keeps what is replaced after', async () => {
  await using t = await testApp();
  await t.load([RED]);
  await t.load([team('Red', [0, 0, 1])]);
  const kept = async (): Promise<unknown> => {
    const { rows } = await sql`select score from private.replaced_rating`.execute(t.owner);
    return rows;
  };
  expect(await kept()).toEqual([{ score: 1 }]);

  await t.publish();
  expect(await kept()).toEqual([]);
  await t.load([team('Red', [0, 1, 0])]);
  expect(await kept()).toEqual([{ score: 3 }]);
});
