import { afterAll, expect, it } from 'vitest';
import { storeSetting } from '../../db/reference/setting.ts';
import { testApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';

const t = await testApp([makeLadder(), makeLadder({ key: 'arts', levels: ['P1'], scale: ['a', 'b'] })]);
for (const cycle of ['2026-Q3', '2025-Q4', '2026-Q1']) {
  await t.load([{ team: 'Acme / Red', level: 'L1', counts: [3, 3, 0] }], cycle);
}
await t.publish(undefined, '2025-Q4');
await t.publish(undefined, '2026-Q1');
afterAll(() => t[Symbol.asyncDispose]());

it('lists cycles, oldest first, with what is published', async () => {
  expect((await t.app.inject('/api/cycles')).json()).toEqual({
    cycles: [
      { key: '2025-Q4', published: true, version: 1 },
      { key: '2026-Q1', published: true, version: 1 },
      { key: '2026-Q3', published: false, version: null },
    ],
    demo: null,
  });
});

it('says which company is the invented one, where there is one', async () => {
  await storeSetting(t.writer, 'demo.company', 'Larkfield');
  expect((await t.app.inject('/api/cycles')).json()).toMatchObject({ demo: 'Larkfield' });
});

it('answers for the newest published cycle where none is named', async () => {
  expect((await t.ask()).cycle).toBe('2026-Q1');
  expect((await t.ask('cycle=2025-Q4')).cycle).toBe('2025-Q4');
});

it('describes a publication: rules, filters and coverage', async () => {
  const reply = await t.app.inject('/api/publications/2026-Q1');

  expect(reply.json()).toEqual({
    cycle: '2026-Q1',
    publication: { version: 1, k: 5, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    rules: { k: 5, d: 2, insider: true },
    sources: ['manager'],
    competencies: [{ key: 'care', name: 'care in words' }],
    levels: ['L1', 'L2', 'L3'].map((key) => ({
      key,
      label: key,
      titles: [`${key} ${key} of crafts`],
      members: [{ ladder: 'crafts', level: key }],
    })),
    ladders: [{ key: 'crafts', name: 'The crafts ladder', scale: ['Low', 'Middle', 'High'] }],
    scales: [
      {
        key: 'crafts',
        ladders: ['crafts'],
        scale: ['Low', 'Middle', 'High'],
        competencies: ['care'],
        sources: [{ source: 'manager', people: 6 }],
      },
    ],
    coverage: [{ source: 'manager', people: 6, inBlocks: 6, teams: 1, teamsShown: 1, levelLeftOut: 0 }],
  });
});

it('lists ladders in the order in which they were loaded', async () => {
  const level = (key: string, ladder: string, grade: number) => ({
    key,
    title: `${key} of ${ladder}`,
    grade,
  });
  expect((await t.app.inject('/api/ladders')).json()).toEqual({
    ladders: [
      {
        key: 'crafts',
        name: 'The crafts ladder',
        version: 1,
        scale: ['Low', 'Middle', 'High'],
        levels: [level('L1', 'crafts', 1), level('L2', 'crafts', 2), level('L3', 'crafts', 3)],
        competencies: [{ key: 'care', name: 'care in words' }],
      },
      {
        key: 'arts',
        name: 'The arts ladder',
        version: 1,
        scale: ['a', 'b'],
        levels: [level('P1', 'arts', 1)],
        competencies: [{ key: 'care', name: 'care in words' }],
      },
    ],
  });
});

it('says that it is well', async () => {
  expect((await t.app.inject('/api/health')).json()).toEqual({ status: 'ok', version: '0.0.0' });
});
