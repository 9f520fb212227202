import { afterAll, expect, it } from 'vitest';
import type { CyclesReply } from '../../server/contract/cycles.ts';
import type { PublicationReply } from '../../server/contract/publications.ts';
import type { TeamsReply } from '../../server/contract/teams.ts';
import { warmUp } from '../../server/http/warm-up.ts';
import { distributionQuery } from '../../web/src/lib/distribution-query.ts';
import { resolveView } from '../../web/src/lib/resolve-view.ts';
import { parseView } from '../../web/src/lib/view-query.ts';
import { testApp } from '../helpers/app.ts';

const t = await testApp();
afterAll(() => t[Symbol.asyncDispose]());

/** An application that notes what it was asked, and how it answered. */
async function watched() {
  const app = await t.anotherApp();
  const answered: string[] = [];
  app.addHook('onResponse', (request, reply, done) => {
    answered.push(`${reply.statusCode} ${request.url}`);
    done();
  });
  return { app, answered, [Symbol.asyncDispose]: () => app.close() };
}

const never = new AbortController().signal;

it('asks nothing more where nothing is published', async () => {
  await using empty = await watched();
  await warmUp(empty.app, never);
  expect(empty.answered).toEqual(['200 /api/cycles']);
});

it('asks for the screens of the newest published cycle by each source, then of those before it by one', async () => {
  for (const cycle of ['2026-Q2', '2026-Q3']) {
    for (const source of ['manager', 'self'])
      await t.load([{ team: 'Acme / R&D', source, counts: [3, 3, 3] }], cycle);
    await t.publish(undefined, cycle);
  }
  await t.load([{ team: 'Acme', counts: [3, 3, 3] }], '2026-Q4');

  await using warm = await watched();
  await warmUp(warm.app, never);
  const screens = (cycle: string, source: string, against = '') => [
    `200 /api/findings?cycle=${cycle}&source=${source}`,
    `200 /api/drift?to=${cycle}&source=${source}`,
    `200 /api/distribution?cycle=${cycle}&source=${source}`,
    `200 /api/distribution?cycle=${cycle}&source=${source}&by=level`,
    `200 /api/coverage?cycle=${cycle}&source=${source}`,
    `200 /api/drift?to=${cycle}&source=${source}&by=competency`,
    `200 /api/gaps?cycle=${cycle}&source=${source}`,
    `200 /api/distribution?cycle=${cycle}&source=${source}${against}`,
    `200 /api/distribution?cycle=${cycle}&source=${source}&by=team&team=Acme%20%2F%20R%26D${against}`,
    `200 /api/distribution?cycle=${cycle}&source=${source}&by=level&by=competency`,
  ];
  const reference = (cycle: string) => [`200 /api/publications/${cycle}`, `200 /api/teams?cycle=${cycle}`];
  const agreement = (cycle: string) => [
    `200 /api/agreement?cycle=${cycle}`,
    `200 /api/agreement?cycle=${cycle}&by=unit`,
  ];
  expect(warm.answered).toEqual([
    '200 /api/cycles',
    ...reference('2026-Q3'),
    ...screens('2026-Q3', 'manager', '&against=cycle:2026-Q2'),
    ...screens('2026-Q3', 'self', '&against=cycle:2026-Q2'),
    ...agreement('2026-Q3'),
    ...reference('2026-Q2'),
    ...screens('2026-Q2', 'manager'),
    ...agreement('2026-Q2'),
  ]);
});

it('asks what Distribution asks of the company', async () => {
  await using warm = await watched();
  await warmUp(warm.app, never);

  const get = async <Reply>(path: string) => (await t.app.inject(`/api/${path}`)).json<Reply>();
  const { cycles, demo } = await get<CyclesReply>('cycles');
  const publication = await get<PublicationReply>('publications/2026-Q3');
  const { teams } = await get<TeamsReply>('teams?cycle=2026-Q3');
  const published = cycles.filter((each) => each.published);
  const { view } = resolveView(parseView('').view, { cycles: published, publication, teams, demo });
  for (const part of ['overall', 'bars', 'heat'] as const) {
    const query = distributionQuery(view, part).toString();
    expect(warm.answered.map(inOrder)).toContain(inOrder(`200 /api/distribution?${query}`));
  }
});

it('asks for no more cycles than stay in memory beside the newest', async () => {
  const older = ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3'];
  for (const cycle of older) {
    await t.load([{ team: 'Acme', counts: [3, 3, 3] }], cycle);
    await t.publish(undefined, cycle);
  }
  await using warm = await watched();
  await warmUp(warm.app, never);
  const described = warm.answered.filter((each) => each.includes('/api/publications/'));
  expect(described.map((each) => each.slice(-7))).toEqual([
    '2026-Q3',
    '2026-Q2',
    '2025-Q3',
    '2025-Q2',
    '2025-Q1',
  ]);
});

it.each([
  ['is stopped', AbortSignal.abort(), undefined],
  ['has taken long enough', never, 0],
])('asks nothing more when it %s', async (_when, stop, longest) => {
  await using stopped = await watched();
  await warmUp(stopped.app, stop, longest);
  expect(stopped.answered).toEqual(['200 /api/cycles']);
});

/** A question with its parameters by name: they may stand in any order, but those of one name. */
function inOrder(url: string): string {
  const [path = '', search = ''] = url.split('?');
  const query = new URLSearchParams(search);
  query.sort();
  return `${path}?${query.toString()}`;
}
