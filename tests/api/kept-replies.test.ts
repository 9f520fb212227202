import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DriftReply } from '../../server/contract/drift.ts';
import type { TeamsReply } from '../../server/contract/teams.ts';
import { testApp } from '../helpers/app.ts';

const t = await testApp();
beforeAll(async () => {
  for (const cycle of ['2026-Q1', '2026-Q2', '2026-Q3']) {
    await t.load([{ team: 'Acme / Red', counts: [3, 3, 3] }], cycle);
    await t.publish(undefined, cycle);
  }
});
afterAll(() => t[Symbol.asyncDispose]());

const get = (url: string, headers: Record<string, string> = {}) => t.app.inject({ url, headers });

/** Without its cycles the API can work nothing out. */
const rename = (from: string, to: string) =>
  sql`alter table reference.${sql.id(from)} rename to ${sql.id(to)}`.execute(t.owner);

it.each([
  ['/api/distribution?cycle=2026-Q3&by=team', '/api/distribution?by=team&cycle=2026-Q3'],
  ['/api/gaps?cycle=2026-Q3&by=competency', '/api/gaps?by=competency&cycle=2026-Q3'],
  ['/api/findings?cycle=2026-Q3&source=manager', '/api/findings?source=manager&cycle=2026-Q3'],
  ['/api/agreement?cycle=2026-Q3&by=unit', '/api/agreement?by=unit&cycle=2026-Q3'],
  ['/api/coverage?cycle=2026-Q3&source=manager', '/api/coverage?source=manager&cycle=2026-Q3'],
  ['/api/publications/2026-Q3', '/api/publications/2026-Q3?'],
])('keeps %s, and works it out again where it is told to', async (path, same) => {
  const first = await get(path);
  expect(first.statusCode).toBe(200);

  await rename('cycle', 'away');
  const kept = await get(same);
  const anew = await get(path, { 'cache-control': 'no-cache' });
  await rename('away', 'cycle');

  expect([kept.statusCode, kept.body]).toEqual([200, first.body]);
  expect(kept.headers['content-type']).toBe(first.headers['content-type']);
  expect(kept.headers.etag).toBe(first.headers.etag);
  expect(anew.statusCode).toBe(500);
});

it('gives a kept answer compressed, and not at all to who has it', async () => {
  const path = '/api/drift?to=2026-Q3&by=competency';
  const first = await get(path);
  const zipped = await get(path, { 'accept-encoding': 'gzip' });
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(zipped.rawPayload).toString()).toBe(first.body);

  const again = await get(path, { 'if-none-match': String(first.headers.etag) });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

it('keeps no refusal, and no answer for another question', async () => {
  expect((await get('/api/teams?cycle=2027-Q1')).statusCode).toBe(404);
  expect((await get('/api/teams?cycles=2026-Q3')).statusCode).toBe(400);
  const cycles = await Promise.all(
    ['2026-Q1', '2026-Q2'].map(
      async (cycle) => (await get(`/api/teams?cycle=${cycle}`)).json<TeamsReply>().cycle,
    ),
  );
  expect(cycles).toEqual(['2026-Q1', '2026-Q2']);
});

it('works out anew what was answered before another publication, and after one is gone', async () => {
  const versionOf = async (): Promise<number> =>
    (await get('/api/publications/2026-Q3')).json<{ publication: { version: number } }>().publication.version;
  const cyclesOf = async (): Promise<number> =>
    (await get('/api/drift?to=2026-Q3')).json<DriftReply>().overall.points.length;
  expect([await versionOf(), await cyclesOf()]).toEqual([1, 3]);

  await t.load([{ team: 'Acme / Blue', counts: [4, 4, 4] }], '2026-Q3');
  await t.restate('2026-Q3');
  expect([await versionOf(), await cyclesOf()]).toEqual([2, 3]);

  const { id } = await t.owner
    .selectFrom('reference.cycle')
    .where('key', '=', '2026-Q1')
    .select('id')
    .executeTakeFirstOrThrow();
  await t.owner.deleteFrom('published.publication').where('cycle_id', '=', id).execute();
  expect(await cyclesOf()).toBe(2);
});
