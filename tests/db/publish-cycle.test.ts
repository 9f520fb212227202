import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../server/disclosure/rules.ts';
import { PublishError } from '../../server/publishing/publish-error.ts';
import { importText } from '../fixtures/ratings/import-text.ts';
import { testApp, type TestApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';
import { ratingsCsv } from '../helpers/make-ratings.ts';

const TEAMS = [
  { team: 'Acme / Red', level: 'L1', counts: [3, 3, 0] },
  { team: 'Acme / Red', level: 'L2', counts: [2, 2, 2] },
  { team: 'Acme / Blue', level: 'L1', counts: [2, 4, 1] },
];

const QUESTIONS = [
  'by=team',
  'by=level',
  'by=level&by=competency',
  'by=team&by=level',
  'level=L1&ladder=crafts',
];

/** Every answer of a list of questions, and what else the API tells of the cycle. */
async function everything({ app }: TestApp): Promise<unknown[]> {
  const paths = [
    ...QUESTIONS.map((query) => `/api/distribution?cycle=2026-Q3&${query}`),
    '/api/distribution?cycle=2026-Q3&ladder=arts',
    '/api/teams?cycle=2026-Q3',
    '/api/publications/2026-Q3',
  ];
  return Promise.all(paths.map(async (path) => (await app.inject(path)).json<unknown>()));
}

it('refuses to publish what is not there, and a cycle twice', async () => {
  await using t = await testApp();
  await expect(t.publish()).rejects.toThrow(
    new PublishError('There is no cycle "2026-Q3": import its ratings first'),
  );
  await t.load(TEAMS);
  await t.publish();

  await expect(t.publish()).rejects.toThrow(
    new PublishError('2026-Q3 is published already (version 1) and frozen'),
  );
});

it('refuses a cycle without ratings, and rules that prove nothing', async () => {
  await using t = await testApp();
  await sql`insert into reference.cycle (key) values ('2026-Q3')`.execute(t.writer);

  await expect(t.publish()).rejects.toThrow(new PublishError('2026-Q3 has no ratings: import them first'));
  await expect(t.publish({ ...DEFAULT_RULES, k: 2 })).rejects.toThrow(/k is 2/);
});

it('publishes once when two ask at once', async () => {
  await using t = await testApp();
  await t.load(TEAMS);

  const results = await Promise.allSettled([t.publish(), t.publish(), t.publish()]);

  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused.map(({ reason }) => String(reason))).toEqual(
    Array(2).fill('Error: 2026-Q3 is published already (version 1) and frozen'),
  );
  const { rows } = await sql`select version from published.publication`.execute(t.owner);
  expect(rows).toEqual([{ version: 1 }]);
});

it('writes nothing where it fails half-way', async () => {
  await using t = await testApp();
  await t.load(TEAMS);
  await sql`alter table published.head_count rename to hidden`.execute(t.owner);

  await expect(t.publish()).rejects.toThrow(/head_count/);

  const { rows } = await sql`
    select (select count(*)::int from published.publication) as publications,
      (select count(*)::int from published.block) as blocks,
      (select count(*)::int from reference.cycle_team) as teams`.execute(t.owner);
  expect(rows).toEqual([{ publications: 0, blocks: 0, teams: 0 }]);
});

it('changes no answer when ratings, teams, ladders or levels come later', async () => {
  await using t = await testApp([makeLadder(), makeLadder({ key: 'arts', levels: ['P1'] })]);
  await t.load(TEAMS);
  const { hash } = await t.publish();
  const before = await everything(t);

  await t.load([
    { team: 'Acme / Red', level: 'L1', first: 6, counts: [0, 0, 3] },
    { team: 'Acme / New', level: 'P1', counts: [1, 1, 1] },
    { team: 'Acme / Red', level: 'L1', source: 'calibrated', counts: [0, 0, 6] },
  ]);
  await t.loadLadders([makeLadder({ levels: ['L0', 'L2', 'L1'] })]);

  // An application of its own has nothing kept from before.
  const other = await t.anotherApp();
  expect(await everything({ ...t, app: other })).toEqual(before);
  expect(await everything(t)).toEqual(before);
  expect((await t.ask()).publication.hash).toBe(hash);
  await other.close();
});

it('has one hash for equal ratings, whatever the order of rows, imports and ids', async () => {
  const [header = '', ...lines] = ratingsCsv(TEAMS).trimEnd().split('\n');
  await using one = await testApp();
  await one.load(TEAMS);
  await using other = await testApp([
    makeLadder({ key: 'arts', levels: ['P9'], competencies: ['taste'] }),
    makeLadder(),
  ]);
  // Teams, people and cycles get other ids, and the rows come backwards in two files.
  await other.load([{ team: 'Zeta / Blue', level: 'L2', counts: [3, 3, 3] }], '2020-Q1');
  for (const half of [lines.slice(9).reverse(), lines.slice(0, 9).reverse()]) {
    const report = await importText(other, [header, ...half, ''].join('\n'));
    expect(report.faults).toEqual([]);
  }

  const { hash } = await one.publish();
  expect((await other.publish()).hash).toBe(hash);
  expect(await one.cells('by=level')).toEqual(await other.cells('by=level'));
});

it.each([
  ['another score', [...TEAMS.slice(1), { team: 'Acme / Red', level: 'L1', counts: [2, 4, 0] }]],
  ['another level', [...TEAMS.slice(1), { team: 'Acme / Red', level: 'L3', counts: [3, 3, 0] }]],
  ['another team name', [...TEAMS.slice(1), { team: 'Acme / Rod', level: 'L1', counts: [3, 3, 0] }]],
])('has another hash for %s', async (_what, ratings) => {
  await using one = await testApp();
  await one.load(TEAMS);
  await using other = await testApp();
  await other.load(ratings);

  expect((await other.publish()).hash).not.toBe((await one.publish()).hash);
});

it('reports what can be shown of each source', async () => {
  // Red 12 people and Blue 7 are blocks; L1 13 and L2 6 are columns of which nothing is left out.
  await using t = await testApp();
  await t.load(TEAMS);

  expect(await t.publish()).toMatchObject({
    cycle: '2026-Q3',
    version: 1,
    columnScheme: 'each grade',
    tables: 1,
    coverage: [{ source: 'manager', people: 19, inBlocks: 19, teams: 2, teamsShown: 2, levelLeftOut: 0 }],
  });
});

it('reads as the reader: nothing that it sends reaches a rating', async () => {
  await using t = await testApp();
  await t.load(TEAMS);
  await t.publish();

  const { rows } = await sql<{ name: string }>`select current_user as name`.execute(t.app.db as never);
  expect(rows).toEqual([{ name: 'plumbline_reader' }]);
  await expect(sql`select * from private.rating`.execute(t.app.db as never)).rejects.toThrow(
    /permission denied/,
  );
});
