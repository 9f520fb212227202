import { afterAll, expect, it } from 'vitest';
import { warmUp } from '../../server/warm-up.ts';
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

it('asks for the briefing of the newest published cycle, by each source', async () => {
  for (const cycle of ['2026-Q2', '2026-Q3']) {
    await t.load([{ team: 'Acme', counts: [3, 3, 3] }], cycle);
    await t.load([{ team: 'Acme', source: 'self', counts: [3, 3, 3] }], cycle);
    await t.publish(undefined, cycle);
  }
  await t.load([{ team: 'Acme', counts: [3, 3, 3] }], '2026-Q4');

  await using warm = await watched();
  await warmUp(warm.app, never);
  const briefing = (source: string) => [
    `200 /api/findings?cycle=2026-Q3&source=${source}`,
    `200 /api/drift?to=2026-Q3&source=${source}`,
    `200 /api/distribution?cycle=2026-Q3&by=level&source=${source}`,
    `200 /api/coverage?cycle=2026-Q3&source=${source}`,
  ];
  expect(warm.answered).toEqual([
    '200 /api/cycles',
    '200 /api/publications/2026-Q3',
    ...briefing('self'),
    ...briefing('manager'),
    '200 /api/agreement?cycle=2026-Q3&by=unit',
  ]);

  await using stopped = await watched();
  await warmUp(stopped.app, AbortSignal.abort());
  expect(stopped.answered).toEqual(['200 /api/cycles', '200 /api/publications/2026-Q3']);
});
