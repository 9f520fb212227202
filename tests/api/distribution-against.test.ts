import { expect, it } from 'vitest';
import type { Against } from '../../server/contract/distribution.ts';
import { testApp, type TestApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';

const A = 'Acme / A';
const B = 'Acme / B';

async function against(t: TestApp, query: string): Promise<(Against | undefined)[]> {
  return (await t.cells(query)).map((cell) => ('withheld' in cell ? undefined : cell.against));
}

it('sets a team against the company that holds it', async () => {
  // A [2,2,2] has mean 2, the company [6,4,2] mean 5/3: F of the company 1/2, 5/6, of A 1/3, 2/3, so up = 1/6 + 1/6.
  await using t = await testApp();
  await t.load([
    { team: A, counts: [2, 2, 2] },
    { team: B, counts: [4, 2, 0] },
  ]);
  await t.publish();

  const [a] = await against(t, `by=team&against=Acme`);
  // s² of A is 4/5, of the company (6 + 16 + 18 - 100/3)/11 = 0.606061: se² = 0.8/6 - 0.606061/12, shared people.
  expect(a).toEqual({
    people: 12,
    mean: {
      value: expect.closeTo(1 / 3, 9),
      lower: expect.closeTo(1 / 3 - 1.959964 * Math.sqrt(0.8 / 6 - 0.606061 / 12), 5),
      upper: expect.closeTo(1 / 3 + 1.959964 * Math.sqrt(0.8 / 6 - 0.606061 / 12), 5),
      n: 6,
      method: 'cluster_mean',
    },
    w1: expect.closeTo(1 / 3, 9),
    up: expect.closeTo(1 / 3, 9),
    down: expect.closeTo(0, 9),
  });
});

it('sets a team against itself in another cycle, and says why where it cannot', async () => {
  await using t = await testApp([makeLadder({ competencies: ['care', 'zeal'] })]);
  await t.load([{ team: A, counts: [2, 2, 2] }], '2026-Q2');
  await t.load([
    { team: A, counts: [2, 3, 3] },
    { team: B, counts: [3, 3, 1] },
  ]);
  await t.publish(undefined, '2026-Q2');
  await t.publish();

  const query = 'cycle=2026-Q3&by=team&against=cycle:2026-Q2';
  // A: 17/8 - 2; two independent groups, s² 0.696429 of 8 and 4/5 of 6. B was not there.
  expect(await against(t, query)).toEqual([
    {
      people: 6,
      mean: {
        value: expect.closeTo(0.125, 9),
        lower: expect.closeTo(0.125 - 1.959964 * Math.sqrt(0.696429 / 8 + 0.8 / 6), 5),
        upper: expect.closeTo(0.125 + 1.959964 * Math.sqrt(0.696429 / 8 + 0.8 / 6), 5),
        n: 6,
        method: 'cluster_mean',
      },
      w1: expect.closeTo(0.125, 9),
      up: expect.closeTo(0.125, 9),
      down: expect.closeTo(0, 9),
    },
    { reason: 'no ratings' },
  ]);
  expect(await t.refusal('/api/distribution?against=cycle:2020-Q1')).toMatchObject({ code: 'UNKNOWN_CYCLE' });
  expect(await t.refusal('/api/distribution?against=Acme / Z')).toMatchObject({ code: 'UNKNOWN_TEAM' });
});

it('does not compare figures that are pooled over other competencies', async () => {
  await using t = await testApp([makeLadder({ competencies: ['care', 'zeal'] })]);
  await t.load([{ team: A, counts: [2, 2, 2] }], '2026-Q2');
  await t.load([
    { team: A, counts: [2, 2, 2] },
    { team: A, competency: 'zeal', counts: [2, 2, 2] },
  ]);
  await t.publish(undefined, '2026-Q2');
  await t.publish();

  expect(await against(t, 'cycle=2026-Q3&against=cycle:2026-Q2')).toEqual([
    { reason: 'the competencies changed' },
  ]);
});
