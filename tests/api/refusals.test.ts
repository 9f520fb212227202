import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { testApp } from '../helpers/app.ts';

const TEAM = { team: 'Acme / Red', level: 'L1', counts: [3, 3, 0] };

const published = await testApp();
await published.load([TEAM]);
await published.load([TEAM], '2026-Q4');
await published.publish();
afterAll(() => published[Symbol.asyncDispose]());

it.each([
  ['/api/distribution?cycle=2031-Q1', 404, 'UNKNOWN_CYCLE', 'There is no cycle "2031-Q1"'],
  ['/api/distribution?cycle=2026-Q4', 404, 'NOT_PUBLISHED', '2026-Q4 is not published yet'],
  ['/api/distribution?team=Acme / Rod', 404, 'UNKNOWN_TEAM', 'No team "Acme / Rod" in 2026-Q3'],
  ['/api/distribution?within=Rod', 404, 'UNKNOWN_TEAM', 'No team "Rod" in 2026-Q3'],
  ['/api/distribution?level=L9', 404, 'UNKNOWN_LEVEL', 'No level "L9" in 2026-Q3'],
  [
    '/api/distribution?level=L9&ladder=crafts',
    404,
    'UNKNOWN_LEVEL',
    'No level "L9" of the ladder "crafts" in 2026-Q3',
  ],
  ['/api/distribution?competency=speed', 404, 'UNKNOWN_COMPETENCY', 'No competency "speed" in 2026-Q3'],
  [
    '/api/distribution?source=peer',
    404,
    'UNKNOWN_SOURCE',
    '2026-Q3 has no ratings by source "peer", only by manager',
  ],
  [
    '/api/distribution?source=boss',
    400,
    'FST_ERR_VALIDATION',
    'The parameter "source" is "boss": it must be one of self, manager, peer, calibrated',
  ],
  [
    '/api/distribution?by=team&by=moon',
    400,
    'FST_ERR_VALIDATION',
    'The parameter "by" is "moon": it must be one of team, level, competency',
  ],
  ['/api/distribution?ladder=arts', 404, 'UNKNOWN_LADDER', '2026-Q3 was not rated under a ladder "arts"'],
  ['/api/distribution?colour=red', 400, 'FST_ERR_VALIDATION', 'There is no parameter "colour" here'],
  ['/api/distribution?team=', 400, 'FST_ERR_VALIDATION', 'The parameter "team" is empty'],
  [
    '/api/distribution?cycle=2026-Q3&cycle=2026-Q4',
    400,
    'FST_ERR_VALIDATION',
    'The parameter "cycle" is given more than once',
  ],
  [
    '/api/distribution?team=Acme&within=Acme',
    400,
    'TEAM_AND_WITHIN',
    'Give either "team" or "within": both say which teams are meant',
  ],
  ['/api/teams?cycle=2031-Q1', 404, 'UNKNOWN_CYCLE', 'There is no cycle "2031-Q1"'],
  ['/api/teams?level=L1', 400, 'FST_ERR_VALIDATION', 'There is no parameter "level" here'],
  ['/api/publications/2026-Q4', 404, 'NOT_PUBLISHED', '2026-Q4 is not published yet'],
  ['/api/nothing', 404, 'NO_ROUTE', 'There is nothing at GET /api/nothing'],
])('says what is wrong with %s', async (path, statusCode, code, message) => {
  expect(await published.refusal(path)).toEqual({ statusCode, code, message });
});

it('says that nothing is published, where nothing is', async () => {
  await using t = await testApp();

  expect(await t.refusal('/api/distribution')).toEqual({
    statusCode: 404,
    code: 'NOT_PUBLISHED',
    message: 'No cycle is published yet',
  });
});

const ATTACKS = [
  "x' or '1'='1",
  "2026-Q3'; drop table published.block; --",
  "') union select key from private.person --",
  '"; select pg_sleep(10)',
  '$1',
  '{}',
  '2026-Q3\0',
  '%',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  'é\u{1f989}',
  'x'.repeat(4000),
];
const PARAMETERS = [
  'cycle',
  'source',
  'ladder',
  'team',
  'within',
  'level',
  'competency',
  'by',
  '__proto__',
  "a'b",
];

it('answers every attack in every parameter with a fault of the reader, and nothing changes', async () => {
  const before = await published.ask('by=team&by=level');

  for (const attack of ATTACKS) {
    const value = encodeURIComponent(attack);
    const paths = [
      ...PARAMETERS.map((name) => `/api/distribution?${encodeURIComponent(name)}=${value}`),
      `/api/teams?cycle=${value}`,
      `/api/publications/${value}`,
    ];
    for (const path of paths) {
      const reply = await published.app.inject(path);
      expect([path, Math.floor(reply.statusCode / 100)]).toEqual([path, 4]);
      expect(reply.body).not.toMatch(/node_modules|syntax error|at character/);
    }
  }
  expect(await published.ask('by=team&by=level')).toEqual(before);
});

it('tells neither statement nor stack when the database fails', async () => {
  await using t = await testApp();
  await t.load([TEAM]);
  await t.publish();
  await sql`drop table published.team_table`.execute(t.owner);

  const reply = await t.app.inject('/api/distribution');

  expect(reply.statusCode).toBe(500);
  expect(reply.json()).toEqual({
    statusCode: 500,
    code: 'INTERNAL',
    message: 'Something went wrong in Plumbline; its log has the details.',
  });
});

it('recovers once the database does', async () => {
  await using t = await testApp();
  await t.load([TEAM]);
  await t.publish();
  await sql`alter table published.level_column rename to hidden`.execute(t.owner);
  expect((await t.app.inject('/api/distribution')).statusCode).toBe(500);

  await sql`alter table published.hidden rename to level_column`.execute(t.owner);

  expect((await t.app.inject('/api/distribution')).statusCode).toBe(200);
});
