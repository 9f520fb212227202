import { afterAll, expect, it } from 'vitest';
import type { DriftReply, DriftSeries, ShownPoint, WithheldPoint } from '../../server/contract/drift.ts';
import { DEFAULT_RULES } from '../../server/disclosure/rules.ts';
import { testApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';

// Two teams, two levels, one competency on three words. From the first to the second quarter team A doubles its L2
// and nobody is rated otherwise; in the third everybody of L1 in A moves from Low to Middle.
const A = 'Acme / A';
const B = 'Acme / B';
const L1 = [4, 4, 2];
const L2 = [2, 4, 4];
const QUARTERS = {
  '2025-Q1': [L1, L2],
  '2025-Q2': [L1, [4, 8, 8]],
  '2025-Q3': [
    [0, 8, 2],
    [4, 8, 8],
  ],
} as const;

const t = await testApp();
for (const [cycle, [l1, l2]] of Object.entries(QUARTERS)) {
  await t.load(
    [
      { team: A, level: 'L1', counts: l1 },
      { team: A, level: 'L2', counts: l2 },
      { team: B, level: 'L1', counts: L1 },
      { team: B, level: 'L2', counts: L2 },
    ],
    cycle,
  );
  await t.publish(undefined, cycle);
}
afterAll(() => t[Symbol.asyncDispose]());

async function ask(query = '', app = t): Promise<DriftReply> {
  const reply = await app.app.inject(`/api/drift?${query}`);
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return reply.json();
}

const shown = ({ points }: DriftSeries): ShownPoint[] =>
  points.filter((point): point is ShownPoint => 'people' in point);

it('gives every cycle up to the asked one, oldest first', async () => {
  const { overall, scale, topBox, source, team } = await ask();
  expect(overall.points.map(({ cycle }) => cycle)).toEqual(['2025-Q1', '2025-Q2', '2025-Q3']);
  expect({ scale, topBox, source, team }).toEqual({
    scale: ['Low', 'Middle', 'High'],
    topBox: ['High'],
    source: 'manager',
    team: null,
  });
  expect((await ask('to=2025-Q2')).overall.points).toHaveLength(2);
});

it('splits a change into rating and mix: more L2 is all mix', async () => {
  // Means: L1 1.8, L2 2.2. Weights 20 and 20, then 20 and 30: 2.00, then 2.04.
  // mix = 1.8 (0.4 - 0.5) + 2.2 (0.6 - 0.5) = 0.04; rate = 0.
  // F = (12, 28)/40 = 0.30, 0.70; G = (14, 34)/50 = 0.28, 0.68: 0.02 + 0.02 up.
  const [first, second] = shown((await ask()).overall);
  expect(first).toMatchObject({ people: 40, counts: [12, 16, 12], shift: null, break: null });
  expect(first!.mixConstant).toBeCloseTo(2, 12);
  expect(second).toMatchObject({ people: 50, counts: [14, 20, 16] });
  expect(second!.mean.value).toBeCloseTo(2.04, 12);
  expect(second!.mixConstant).toBeCloseTo(2, 12);
  expect(second!.shift).toMatchObject({ since: '2025-Q1', w1: expect.closeTo(0.04, 12) });
  expect(second!.shift!.up).toBeCloseTo(0.04, 12);
  expect(second!.shift!.down).toBeCloseTo(0, 12);
  expect(second!.shift!.rate).toBeCloseTo(0, 12);
  expect(second!.shift!.mix).toBeCloseTo(0.04, 12);
});

it('sets PSI beside its own critical value', async () => {
  // Python: psi of (c + 1/2)/(N + 3/2), chi2.ppf(0.95, 2) * (1/50 + 1/50), chi2.sf(psi / (1/50 + 1/50), 2), of
  // [14, 20, 16] and [10, 24, 16].
  const third = shown((await ask()).overall)[2]!;
  expect(third.counts).toEqual([10, 24, 16]);
  expect(third.shift!.psi!.value).toBeCloseTo(0.03891430086752387, 10);
  expect(third.shift!.psi!.critical).toBeCloseTo(0.23965858188431916, 10);
  expect(third.shift!.p).toBeCloseTo(0.6148181408476335, 10);
  // L1 goes from 36/20 to 40/20, a fifth of a point for 40 % of the people: all of it is rating.
  expect(third.shift!.rate).toBeCloseTo(0.08, 12);
  expect(third.shift!.mix).toBeCloseTo(0, 12);
  // Since the first quarter: rate = 0.2 x (0.5 + 0.4)/2 = 0.09.
  expect(third.mixConstant).toBeCloseTo(2.09, 12);
});

it("takes a team's mix from its head-counts and the company's means", async () => {
  // A: 10 and 10 people, then 10 and 20. mix = 1.8 (1/3 - 1/2) + 2.2 (2/3 - 1/2) = 0.4/6; its mean goes up by that.
  const [, second] = shown((await ask(`team=${A}`)).overall);
  expect(second!.mean.value).toBeCloseTo(62 / 30, 12);
  expect(second!.shift!.mix).toBeCloseTo(0.4 / 6, 12);
  expect(second!.shift!.rate).toBeCloseTo(0, 12);
  expect(second!.mixConstant).toBeCloseTo(2, 12);
});

it('has a mean with the interval of its people, and the top-box share with that of Wilson', async () => {
  // [12, 16, 12]: variance 24/39; 2 ± t sqrt(24/39/40), scipy.stats.t.ppf(0.975, 39) = 2.0226909200367604. Wilson's formula by hand.
  const [first] = shown((await ask()).overall);
  const half = 2.0226909200367604 * Math.sqrt(24 / 39 / 40);
  expect(first!.mean).toMatchObject({ value: 2, n: 40, method: 'cluster_mean' });
  expect(first!.mean).toMatchObject({
    lower: expect.closeTo(2 - half, 10),
    upper: expect.closeTo(2 + half, 10),
  });
  expect(first!.topBox).toMatchObject({
    value: 0.3,
    method: 'wilson',
    lower: expect.closeTo(0.180748452, 9),
    upper: expect.closeTo(0.454300188, 9),
  });
  // D = 4/2 (0.3 x 0.7 + 0.7 x 0.3) = 0.84
  expect(first!.dispersion).toMatchObject({ value: expect.closeTo(0.84, 12), lower: null, upper: null });
});

it('tells a trend from three cycles on, and has limits from the fifth on', async () => {
  const { overall } = await ask();
  expect(overall.ewma).toEqual({ method: 'ewma', reason: 'too few cycles' });
  // numpy.polyfit of the 140 scores on their quarter, 1 to 3.
  expect(overall.trend.value).toBeCloseTo(0.0608, 12);
  expect((await ask('to=2025-Q2')).overall.trend).toEqual({
    value: null,
    reason: 'too few cycles',
    method: 'trend_lbl',
  });
});

it('has a gap where the team has no figure in a cycle', async () => {
  await using app = await testApp();
  const four = { team: 'Acme / Small', counts: [2, 2, 0] };
  await app.load([{ team: A, counts: [4, 4, 4] }, four], '2025-Q1');
  await app.publish(undefined, '2025-Q1');
  await app.load([{ team: B, counts: [4, 4, 4] }, four], '2025-Q2');
  await app.publish(undefined, '2025-Q2');

  const [first, second] = (await ask(`team=${B}`, app)).overall.points;
  expect(first).toMatchObject({
    withheld: 'no ratings',
    of: 0,
    nearest: [],
  } satisfies Partial<WithheldPoint>);
  expect(second).toMatchObject({ people: 12, shift: null });
  // A team that has gone is still found: its last cycle is a gap.
  expect((await ask(`team=${A}`, app)).overall.points[1]).toMatchObject({ withheld: 'no ratings', of: 0 });
  expect((await ask('team=Acme / Small', app)).overall.points[0]).toMatchObject({
    withheld: 'too few people',
    of: 4,
    nearest: [{ team: null, level: null }],
  });
  expect(await app.refusal('/api/drift?team=Acme / C')).toMatchObject({
    statusCode: 404,
    message: 'No team "Acme / C" in 2025-Q2',
  });
});

it('begins a new stretch where the words of the scale change, and marks another text of the ladder', async () => {
  await using app = await testApp();
  const load = async (cycle: string, counts: number[]): Promise<void> => {
    await app.load([{ team: A, level: 'L1', counts }], cycle);
    await app.publish(undefined, cycle);
  };
  await load('2025-Q1', [4, 4, 4]);
  await app.loadLadders([makeLadder({ levels: ['L1', 'L2', 'L3', 'L4'] })]);
  await load('2025-Q2', [4, 4, 4]);
  await app.loadLadders([makeLadder({ levels: ['L1', 'L2', 'L3', 'L4'], scale: ['a', 'b', 'c', 'd'] })]);
  await load('2025-Q3', [3, 3, 3, 3]);

  const { overall, scale } = await ask('', app);
  expect(scale).toEqual(['a', 'b', 'c', 'd']);
  const [, second, third] = shown(overall);
  const none = { added: [], dropped: [] };
  expect(second!.break).toEqual({
    scale: false,
    ladders: [{ ladder: 'crafts', from: 1, to: 2 }],
    competencies: none,
  });
  expect(second!.shift).toMatchObject({ since: '2025-Q1', w1: 0 });
  expect(third!.break).toEqual({
    scale: true,
    ladders: [{ ladder: 'crafts', from: 2, to: 3 }],
    competencies: none,
  });
  expect(third!.shift).toBeNull();
  expect(third!.mixConstant).toBe(2.5);
});

it('compares on the competencies that both cycles show', async () => {
  await using app = await testApp([makeLadder({ competencies: ['care', 'zeal'] })]);
  await app.load([{ team: A, counts: [4, 4, 4] }], '2025-Q1');
  await app.publish(undefined, '2025-Q1');
  await app.load(
    [
      { team: A, counts: [0, 8, 4] },
      { team: A, competency: 'zeal', counts: [0, 0, 12] },
      { team: B, competency: 'zeal', counts: [6, 6, 0] },
    ],
    '2025-Q2',
  );
  await app.publish(undefined, '2025-Q2');

  const { overall, competencies } = await ask(`by=competency&team=${A}`, app);
  const second = shown(overall)[1]!;
  expect(second.break!.competencies).toEqual({ added: ['zeal'], dropped: [] });
  // care: from 2 to 7/3; zeal has nobody off its one word in A and is not shown there.
  expect(second.shift!.mean.value).toBeCloseTo(1 / 3, 12);
  expect(competencies.map(({ competency }) => competency)).toEqual(['care', 'zeal']);
  expect(competencies[1]!.points[0]).toMatchObject({ withheld: 'no ratings' });
});

it.each([
  ['team=Acme / Z', 404, 'No team "Acme / Z" in 2025-Q3'],
  ['competency=zeal', 404, 'No competency "zeal" in 2025-Q3 or any cycle before it'],
  ['level=L9', 404, 'No level "L9" in 2025-Q3'],
  ['source=peer', 404, '2025-Q3 has no ratings by source "peer", only by manager'],
  ['to=2030-Q1', 404, 'There is no cycle "2030-Q1"'],
])('refuses what is not there: %s', async (query, statusCode, message) => {
  expect(await t.refusal(`/api/drift?${query}`)).toMatchObject({ statusCode, message });
});

it('shows columns of the company through the cycles', async () => {
  const { overall } = await ask('level=L1');
  expect(shown(overall).map(({ counts }) => counts)).toEqual([
    [8, 8, 4],
    [8, 8, 4],
    [4, 12, 4],
  ]);
});

it('splits a division with level tables of its own exactly, by its own means', async () => {
  await using app = await testApp();
  const [EAST, WEST] = ['Acme / East', 'Acme / West'];
  // East's means are L1 4/3 and L2 2.5; West's L1 is rated 8/3, so that the company's mean would mislead.
  const load = async (cycle: string, l2: number[]): Promise<void> => {
    await app.load(
      [
        ...['A', 'B'].flatMap((name) => [
          { team: `${EAST} / ${name}`, level: 'L1', counts: [4, 2, 0] },
          { team: `${EAST} / ${name}`, level: 'L2', counts: l2 },
        ]),
        ...['C', 'D'].flatMap((name) => [
          { team: `${WEST} / ${name}`, level: 'L1', counts: [0, 2, 4] },
          { team: `${WEST} / ${name}`, level: 'L2', counts: [0, 3, 3] },
        ]),
      ],
      cycle,
    );
    await app.publish({ ...DEFAULT_RULES, columns: 'divisions' }, cycle);
  };
  await load('2025-Q1', [0, 3, 3]);
  await load('2025-Q2', [0, 6, 6]);

  // Weights 1/2 and 1/2, then 1/3 and 2/3: mix = 4/3 (-1/6) + 5/2 (1/6) = 7/36, and nothing is rated otherwise.
  const [, second] = shown((await ask(`team=${EAST}`, app)).overall);
  expect(second!.shift!.mix).toBeCloseTo(7 / 36, 12);
  expect(second!.shift!.rate).toBeCloseTo(0, 12);
});
