import { expect, it } from 'vitest';
import type { Job } from '../../server/contract/jobs.ts';
import { storeRule } from '../../server/publishing/rule-settings.ts';
import { testApp, type TestApp } from '../helpers/app.ts';

const TEAMS = [
  { team: 'Acme / Red', level: 'L1', counts: [3, 3, 0] },
  { team: 'Acme / Blue', level: 'L1', counts: [2, 4, 1] },
];

const start = ({ app }: TestApp, cycle: string) =>
  app.inject({ method: 'POST', url: '/api/audits', payload: { cycle } });

it('attacks a published cycle in a process of its own, and keeps what came of it', async () => {
  await using t = await testApp();
  await t.load(TEAMS);
  const { hash } = await t.publish();

  const reply = await start(t, '2026-Q3');
  const { id, title } = reply.json<Job>();
  const ended = await t.jobs.whenEnded(id);

  expect([reply.statusCode, title]).toEqual([202, 'Audit 2026-Q3']);
  expect(ended).toMatchObject({ state: 'done', result: { cycle: '2026-Q3', hash, passed: true, faults: 0 } });
  const { audits } = (await t.app.inject('/api/audits')).json<{ audits: { report: unknown }[] }>();
  expect(audits.map(({ report }) => report)).toEqual([ended?.result]);
});

it('refuses what there is nothing to attack of', async () => {
  await using t = await testApp();
  await t.load(TEAMS);

  for (const [cycle, status, message] of [
    ['2026-Q3', 409, '2026-Q3 is not published: there is nothing to attack'],
    ['2031-Q1', 404, 'There is no cycle "2031-Q1"'],
  ] as const) {
    const reply = await start(t, cycle);
    expect([reply.statusCode, reply.json<{ message: string }>().message]).toEqual([status, message]);
  }
  expect(t.jobs.list()).toEqual([]);
});

it('tells the rules for what is published next, and those of what is', async () => {
  await using t = await testApp();
  const rules = async (): Promise<unknown> => (await t.app.inject('/api/settings')).json();
  // DISCLOSURE.md: five people, two off the most common score, against an insider too.
  expect(await rules()).toEqual({ rules: { k: 5, d: 2, insider: true, columns: 'company' } });
  await t.load(TEAMS);
  const { hash } = await t.publish();

  await storeRule(t.writer, 'k', '7');
  await storeRule(t.writer, 'insider', 'off');

  expect(await rules()).toEqual({ rules: { k: 7, d: 2, insider: false, columns: 'company' } });
  expect((await t.app.inject('/api/publications')).json()).toEqual({
    publications: [
      {
        cycle: '2026-Q3',
        version: 1,
        publishedAt: expect.stringMatching(/^\d{4}-/),
        hash,
        rules: { k: 5, d: 2, insider: true },
      },
    ],
  });
});
