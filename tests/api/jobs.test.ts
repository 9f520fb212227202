import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Job } from '../../server/contract/jobs.ts';
import { testApp, type TestApp } from '../helpers/app.ts';

const TEAMS = [
  { team: 'Acme / Red', level: 'L1', counts: [3, 3, 0] },
  { team: 'Acme / Blue', level: 'L1', counts: [2, 4, 1] },
];

/** Starts publishing as a page of ours does. */
async function post({ app }: TestApp, cycle = '2026-Q3', headers: Record<string, string> = {}) {
  return app.inject({ method: 'POST', url: '/api/publish', payload: { cycle }, headers });
}

async function get({ app }: TestApp, id: string): Promise<Job> {
  return (await app.inject(`/api/jobs/${id}`)).json();
}

/** Holds publishing up, as another publish that is under way does; until released. */
async function holdLock({ owner }: TestApp): Promise<() => Promise<void>> {
  const isHeld = Promise.withResolvers<undefined>();
  const isReleased = Promise.withResolvers<undefined>();
  const held = owner.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(hashtext('plumbline publish'))`.execute(connection);
    isHeld.resolve(undefined);
    await isReleased.promise;
    await sql`select pg_advisory_unlock(hashtext('plumbline publish'))`.execute(connection);
  });
  await isHeld.promise;
  return async () => {
    isReleased.resolve(undefined);
    await held;
  };
}

it('publishes in a process of its own, tells how far it is and what came of it', async () => {
  await using t = await testApp();
  await t.load(TEAMS);

  const reply = await post(t);
  const { id, title, state } = reply.json<Job>();
  expect([reply.statusCode, reply.headers.location]).toEqual([202, `/api/jobs/${id}`]);
  expect([title, state]).toEqual(['Publish 2026-Q3', 'running']);
  await t.jobs.whenEnded(id);

  const job = await get(t, id);
  expect(job).toMatchObject({
    kind: 'publish',
    state: 'done',
    problem: null,
    result: { cycle: '2026-Q3', version: 1, tables: 1 },
  });
  expect(job.progress).toMatchObject({ done: job.progress?.of });
  expect(Date.parse(job.endedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(job.startedAt ?? ''));
  expect((await t.ask('cycle=2026-Q3')).publication.version).toBe(1);
});

it('lists jobs newest first, and lets no store keep them', async () => {
  await using t = await testApp();
  await t.load(TEAMS);
  await t.load(TEAMS, '2026-Q4');
  const ids = [];
  for (const cycle of ['2026-Q3', '2026-Q4']) ids.unshift((await post(t, cycle)).json<Job>().id);

  const reply = await t.app.inject('/api/jobs');

  const { jobs } = reply.json<{ jobs: Job[] }>();
  expect(jobs.map(({ id, state }) => [id, state])).toEqual([
    [ids[0], 'waiting'],
    [ids[1], 'running'],
  ]);
  expect(reply.headers['cache-control']).toBe('no-store');
  for (const id of ids) expect((await t.jobs.whenEnded(id))?.state).toBe('done');
});

it('tells in a sentence why a job failed', async () => {
  await using t = await testApp();
  await t.load(TEAMS);
  await t.publish();

  const { id } = (await post(t)).json<Job>();
  await t.jobs.whenEnded(id);

  expect(await get(t, id)).toMatchObject({
    state: 'failed',
    result: null,
    problem: '2026-Q3 is published already (version 1) and frozen.',
  });
});

it('tells no statement where something went wrong that nobody foresaw', async () => {
  await using t = await testApp();
  await t.load(TEAMS);
  await sql`alter table published.head_count rename to hidden`.execute(t.owner);

  const { id } = (await post(t)).json<Job>();

  expect((await t.jobs.whenEnded(id))?.problem).toBe(
    'Something went wrong in Plumbline; its log has the details.',
  );
});

it('stops a job that runs and one that waits, and stores nothing of either', async () => {
  await using t = await testApp();
  await t.load(TEAMS);
  const release = await holdLock(t);
  const running = (await post(t)).json<Job>();
  const waiting = (await post(t)).json<Job>();

  for (const { id } of [waiting, running]) {
    const reply = await t.app.inject({ method: 'DELETE', url: `/api/jobs/${id}` });
    expect(reply.json()).toMatchObject({
      id,
      state: 'cancelled',
      problem: 'It was stopped; what was not finished is not stored.',
    });
  }
  const again = await t.app.inject({ method: 'DELETE', url: `/api/jobs/${running.id}` });
  expect([again.statusCode, again.json<{ message: string }>().message]).toEqual([
    409,
    '"Publish 2026-Q3" cannot be stopped: it is cancelled already',
  ]);

  await release();
  const { rows } = await sql`select from published.publication`.execute(t.owner);
  expect(rows).toEqual([]);
  const next = (await post(t)).json<Job>();
  expect((await t.jobs.whenEnded(next.id))?.state).toBe('done');
});

it('fails when its connection is cut, and goes on with the next', async () => {
  await using t = await testApp();
  await t.load(TEAMS);
  const release = await holdLock(t);
  const { id } = (await post(t)).json<Job>();
  const next = (await post(t)).json<Job>();
  // As the writer: Postgres tells a role of its own connections only, and lets it end only those.
  const end = async (): Promise<number> => {
    const { rows } = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event = 'advisory'`.execute(t.writer);
    return rows.length;
  };
  await expect.poll(end, { timeout: 20_000 }).toBe(1);
  expect((await t.jobs.whenEnded(id))?.state).toBe('failed');
  await release();

  expect((await t.jobs.whenEnded(next.id))?.state).toBe('done');
});

it('leaves no process and no publication when the server stops in the middle', async () => {
  await using t = await testApp();
  await t.load(TEAMS);
  const release = await holdLock(t);
  const { id } = (await post(t)).json<Job>();
  await post(t);

  await t.jobs[Symbol.asyncDispose]();
  await release();

  expect((await get(t, id)).state).toBe('cancelled');
  const { rows } = await sql`select from published.publication`.execute(t.owner);
  expect(rows).toEqual([]);
});

it.each([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
  ['another site of this machine', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:9' }, 403],
  ['an old browser elsewhere', { origin: 'https://evil.example' }, 403],
  ['a page without an origin', { origin: 'null' }, 403],
  ['another port in an old browser', { origin: 'http://localhost:81' }, 403],
  ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' }, 404],
  ['our own page in an old browser', { origin: 'http://localhost' }, 404],
  ['a program', {}, 404],
])('answers a post of %s with the right refusal', async (_who, headers, statusCode) => {
  await using t = await testApp();

  const reply = await post(t, '2031-Q1', { host: 'localhost', ...headers });

  expect(reply.statusCode).toBe(statusCode);
  expect(t.jobs.list()).toEqual([]);
});

it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  'takes no body of the type %s, which a form of another page could send',
  async (type) => {
    await using t = await testApp();
    await t.load(TEAMS);

    const reply = await t.app.inject({
      method: 'POST',
      url: '/api/publish',
      payload: '{"cycle":"2026-Q3"}',
      headers: { 'content-type': type },
    });

    expect(reply.statusCode).toBe(415);
  },
);

it('says what is wrong with a request', async () => {
  await using t = await testApp();
  const ask = async (method: 'POST' | 'DELETE' | 'GET', url: string, payload?: object): Promise<unknown> => {
    const reply = await t.app.inject({ method, url, ...(payload && { payload }) });
    return [reply.statusCode, reply.json<{ message: string }>().message];
  };

  expect(await ask('POST', '/api/publish', { cycle: '2031-Q1' })).toEqual([
    404,
    'There is no cycle "2031-Q1"',
  ]);
  expect(await ask('POST', '/api/publish', {})).toEqual([400, 'The parameter "cycle" is missing']);
  expect(await ask('POST', '/api/publish', { cycle: '' })).toEqual([400, 'The parameter "cycle" is empty']);
  expect(await ask('POST', '/api/publish', { cycle: 'x', k: 1 })).toEqual([
    400,
    'There is no parameter "k" here',
  ]);
  const unknown = [404, 'There is no job "x": it ended long ago, or before a restart'];
  expect(await ask('GET', '/api/jobs/x')).toEqual(unknown);
  expect(await ask('DELETE', '/api/jobs/x')).toEqual(unknown);
});
