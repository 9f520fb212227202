import { afterAll, expect, it } from 'vitest';
import type { CompareReply } from '../../server/contract/compare.ts';
import { testApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';
import { expectNear } from '../unit/measures/expect-near.ts';

// Nobody has a level. In care One, Two and Plum are blocks; Small goes up and is nowhere. Two and Plum are also
// rated in zeal; the twelve of One are too, but all alike: they are in no figure of zeal.
//   care: One [6,6,0] mean 1.5, Two [2,4,6] mean 28/12, Plum [3,3,3]; company 33 = [11,13,9], mean 64/33
//   zeal: Two [0,6,6], Plum [3,6,0]
const t = await testApp([makeLadder({ competencies: ['care', 'zeal'] })]);
await t.load([
  { team: 'Acme / A / One', counts: [6, 6, 0] },
  { team: 'Acme / A / Two', counts: [2, 4, 6] },
  { team: 'Acme / A / Small', counts: [1, 1, 0] },
  { team: 'Acme / B / Plum', counts: [3, 3, 3] },
  { team: 'Acme / A / One', counts: [0, 12, 0], competency: 'zeal' },
  { team: 'Acme / A / Two', counts: [0, 6, 6], competency: 'zeal' },
  { team: 'Acme / B / Plum', counts: [3, 6, 0], competency: 'zeal' },
]);
await t.publish();
afterAll(() => t[Symbol.asyncDispose]());

const ONE = 'Acme / A / One';
const TWO = 'Acme / A / Two';
const PLUM = 'Acme / B / Plum';
const compare = async (...query: string[]): Promise<CompareReply> => {
  const reply = await t.app.inject(`/api/compare?${query.join('&')}`);
  if (reply.statusCode !== 200) throw new Error(`${query.join('&')} got ${reply.statusCode}: ${reply.body}`);
  return reply.json<CompareReply>();
};

it('sets teams side by side as they are asked for', async () => {
  const reply = await compare('competency=care', `team=${TWO}`, `team=${ONE}`);
  const half = 1.959963984540054 / (2 * Math.sqrt(12 + 1.959963984540054 ** 2));
  expectNear(reply.overall, [
    {
      team: TWO,
      coverage: { people: 12, of: 12 },
      people: 12,
      counts: [2, 4, 6],
      // Of three words the last is top: half of them, for which Wilson's limits are 1/2 ± z / 2√(n + z²).
      topBox: { value: 0.5, lower: 0.5 - half, upper: 0.5 + half, n: 12, method: 'wilson' },
      mean: { value: 28 / 12, n: 12 },
      // F = 1/6, 1/2: D = 4/2 (5/36 + 1/4).
      dispersion: { value: 7 / 9, lower: null, upper: null },
      expected: { people: 12, raw: 28 / 12, expected: 64 / 33, gap: 28 / 12 - 64 / 33 },
    },
    { team: ONE, counts: [6, 6, 0], mean: { value: 1.5 } },
  ]);
  expect(reply.competencies.map(({ competency, cells }) => [competency, cells])).toEqual([
    ['care', reply.overall],
  ]);
  // P(Two > One) + half the ties: 6/12 of One is below each [0, 6, 12]/12 with ties half [3, 9, 12]/12.
  expectNear(reply.pairs, [
    {
      a: TWO,
      b: ONE,
      difference: { value: 28 / 12 - 1.5 },
      superiority: { value: (2 * 3 + 4 * 9 + 6 * 12) / 144 },
    },
  ]);
});

it('compares two teams on the competencies that show both', async () => {
  const { overall, competencies, pairs } = await compare(`team=${ONE}`, `team=${TWO}`, `team=${PLUM}`);
  expect(overall.map((cell) => 'counts' in cell && cell.counts)).toEqual([
    [6, 6, 0],
    [2, 10, 12],
    [6, 9, 3],
  ]);
  expect(competencies[1]?.cells[0]).toEqual({
    team: ONE,
    withheld: 'withheld to protect its people',
    of: 12,
    nearest: [{ team: 'Acme / A', level: null }],
  });
  expectNear(
    pairs.map(({ a, b, competencies: on, difference }) => [a, b, on.join(), difference.value]),
    [
      [ONE, TWO, 'care', 1.5 - 28 / 12],
      [ONE, PLUM, 'care', 1.5 - 2],
      [TWO, PLUM, 'care,zeal', 58 / 24 - 33 / 18],
    ],
  );
});

it('counts people, not ratings, where a company is too small to publish how alike ratings are', async () => {
  const { overall } = await compare(`team=${TWO}`, `team=${PLUM}`);
  expect(overall.map((cell) => 'mean' in cell && cell.mean.value !== null && cell.mean.n)).toEqual([12, 9]);
});

it('does not compare a team with what it is part of', async () => {
  const reason = 'one is part of the other';
  const { pairs } = await compare('team=Acme', 'team=Acme / A', `team=${TWO}`, 'team=Acme / B');
  expect(pairs.map(({ a, b, difference }) => [a, b, 'reason' in difference && difference.reason])).toEqual([
    ['Acme', 'Acme / A', reason],
    ['Acme', TWO, reason],
    ['Acme', 'Acme / B', reason],
    ['Acme / A', TWO, reason],
    ['Acme / A', 'Acme / B', false],
    [TWO, 'Acme / B', false],
  ]);
});

it('says why a withheld team has no difference', async () => {
  const { overall, pairs } = await compare(`team=${ONE}`, 'team=Acme / A / Small');
  expect(overall[1]).toEqual({
    team: 'Acme / A / Small',
    withheld: 'too few people',
    of: 2,
    nearest: [{ team: 'Acme / A', level: null }],
  });
  expect(pairs).toEqual([
    {
      a: ONE,
      b: 'Acme / A / Small',
      competencies: [],
      difference: { value: null, reason: 'too few people', method: 'mean_difference' },
      superiority: { value: null, reason: 'too few people', method: 'superiority' },
    },
  ]);
});

it.each([
  [`team=${ONE}&team=Acme / A  /  One`, 400, `"${ONE}" is named twice; expected two to six different teams`],
  [`team=${ONE}&team=Nowhere`, 404, 'No team "Nowhere" in 2026-Q3'],
  [`team=${ONE}&team=${TWO}&competency=luck`, 404, 'No competency "luck" in 2026-Q3'],
])('refuses %s', async (query, statusCode, message) => {
  expect(await t.refusal(`/api/compare?${query}`)).toMatchObject({ statusCode, message });
});

it('refuses one team, and seven', async () => {
  expect(await t.refusal(`/api/compare?team=${ONE}`)).toMatchObject({ statusCode: 400 });
  const seven = Array.from({ length: 7 }, (_, at) => `team=T${at}`).join('&');
  expect(await t.refusal(`/api/compare?${seven}`)).toMatchObject({ statusCode: 400 });
});
