import { afterAll, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../server/disclosure/rules.ts';
import { testApp, type TestApp } from '../helpers/app.ts';
import { brief } from '../helpers/brief-cell.ts';

// Acme, k = 5, d = 2, with the insider clause:
//   Delivery / Red    6 people [3,3,0]: 6 >= 5, 3 off the most common: a block
//   Delivery / Blue   2 people [0,2,0]: too few, goes up to Delivery
//   Delivery / Green  4 people [2,0,2]: too few, goes up to Delivery
//   Delivery          Blue + Green = 6 people [2,2,2]; outside the largest home (Green, 4) only 2 < 5: goes up
//   Product / Plum    7 people [7,0,0]: nobody off the most common score: goes up to Product
//   Product           alone with Plum's seven: goes up
//   Acme              Blue 2 + Green 4 + Plum 7 = 13 people [9,2,2]; without Blue [9,0,2], without Green [7,2,0], without
//                     Plum [2,2,2]: 5 or more people and 2 or more off the most common each time: a block
const TEAMS = [
  { team: 'Acme / Delivery / Red', counts: [3, 3, 0] },
  { team: 'Acme / Delivery / Blue', counts: [0, 2, 0] },
  { team: 'Acme / Delivery / Green', counts: [2, 0, 2] },
  { team: 'Acme / Product / Plum', counts: [7, 0, 0] },
];

const t = await testApp();
await t.load(TEAMS);
await t.publish();
afterAll(() => t[Symbol.asyncDispose]());

const ask = async (app: TestApp, query: string) => (await app.cells(query)).map(brief);

it('shows a team on its own, and says of the others no more than their head-count', async () => {
  expect(await ask(t, 'by=team')).toEqual([
    ['Acme / Delivery / Blue', 'too few people', 2, 'Acme / Delivery, all levels'],
    ['Acme / Delivery / Green', 'too few people', 4, 'Acme / Delivery, all levels'],
    ['Acme / Delivery / Red', [3, 3, 0], '6 of 6'],
    ['Acme / Product / Plum', 'withheld to protect its people', 7, 'company, all levels'],
  ]);
});

it('gives a unit the largest union of blocks inside it', async () => {
  expect(await ask(t, 'by=team&team=Acme&team=Acme / Delivery&team=Acme / Product')).toEqual([
    ['Acme', [12, 5, 2], '19 of 19'],
    ['Acme / Delivery', [3, 3, 0], '6 of 12'],
    ['Acme / Product', 'withheld to protect its people', 7, 'company, all levels'],
  ]);
  expect(await ask(t, '')).toEqual([['', [12, 5, 2], '19 of 19']]);
});

it.each([
  ['what is left over when both are asked', ['Blue', 'Green', 'Plum'], [9, 2, 2], '13 of 13'],
  ['one block and part of another', ['Red', 'Blue'], [3, 3, 0], '6 of 8'],
  ['everybody', ['Red', 'Blue', 'Green', 'Plum'], [12, 5, 2], '19 of 19'],
  ['a node with one below it, once', ['Delivery', 'Red'], [3, 3, 0], '6 of 12'],
])('pools teams into whole blocks only: %s', async (_what, names, counts, coverage) => {
  const paths: Record<string, string> = { Plum: 'Acme / Product / Plum', Delivery: 'Acme / Delivery' };
  const query = names.map((name) => `team=${paths[name] ?? `Acme / Delivery / ${name}`}`).join('&');

  expect(await ask(t, query)).toEqual([['', counts, coverage]]);
});

it('withholds teams that have no whole block together, and names the nearest unit above them all', async () => {
  expect(await ask(t, 'team=Acme / Delivery / Blue&team=Acme / Delivery / Green')).toEqual([
    ['', 'withheld to protect its people', 6, 'Acme / Delivery, all levels'],
  ]);
  expect(await ask(t, 'team=Acme / Delivery / Blue&team=Acme / Product / Plum')).toEqual([
    ['', 'withheld to protect its people', 9, 'company, all levels'],
  ]);
});

it('lists the teams within a node', async () => {
  expect((await ask(t, 'by=team&within=Acme / Delivery')).map(([team]) => team)).toEqual([
    'Acme / Delivery / Blue',
    'Acme / Delivery / Green',
    'Acme / Delivery / Red',
  ]);
  expect(await ask(t, 'within=Acme / Delivery')).toEqual([['', [3, 3, 0], '6 of 12']]);
});

it('takes a path with other spaces, and a team named twice once', async () => {
  expect(await ask(t, 'by=team&team= Acme  /  Delivery / Red&team=Acme / Delivery / Red')).toEqual([
    ['Acme / Delivery / Red', [3, 3, 0], '6 of 6'],
  ]);
});

it('gives shares with Wilson intervals, the mean, and the publication', async () => {
  const { cycle, source, publication, scale, cells } = await t.ask('team=Acme / Delivery / Red');

  expect({ cycle, source, scale }).toEqual({
    cycle: '2026-Q3',
    source: 'manager',
    scale: ['Low', 'Middle', 'High'],
  });
  expect(publication).toEqual({ version: 1, k: 5, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  // Wilson (1927), 3 of 6 and 0 of 6 at z = 1.96: (p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n), by hand.
  const half = { p: 0.5, lower: expect.closeTo(0.1876, 4), upper: expect.closeTo(0.8124, 4) };
  expect(cells).toEqual([
    {
      team: null,
      level: null,
      competency: null,
      people: 6,
      coverage: { people: 6, of: 6 },
      counts: [3, 3, 0],
      shares: [half, half, { p: 0, lower: 0, upper: expect.closeTo(0.3903, 4) }],
      mean: 1.5,
      measures: {
        // s² = 0.3, s/√6 = 0.2236, and t is 2.5706 with 5 degrees of freedom.
        mean: {
          value: 1.5,
          lower: expect.closeTo(0.9252, 4),
          upper: expect.closeTo(2.0748, 4),
          n: 6,
          method: 'cluster_mean',
        },
        // Of three words only the highest.
        topBox: { value: 0, lower: 0, upper: expect.closeTo(0.3903, 4), n: 6, method: 'wilson' },
        // 4/2 (1/2 (1 - 1/2) + 1 (1 - 1)).
        dispersion: { value: 0.5, lower: null, upper: null, n: 6, method: 'distribution' },
      },
    },
  ]);
});

it('makes a block of what is left over at a unit, where the insider clause is off', async () => {
  // Without the clause Blue + Green are the block "other of Delivery"; Plum, alone and of one score, is in no figure.
  await using open = await testApp();
  await open.load(TEAMS);
  await open.publish({ ...DEFAULT_RULES, insider: false });

  expect(await ask(open, 'team=Acme / Delivery / Blue&team=Acme / Delivery / Green')).toEqual([
    ['', [2, 2, 2], '6 of 6'],
  ]);
  expect(await ask(open, 'by=team&team=Acme&team=Acme / Delivery&team=Acme / Product / Plum')).toEqual([
    ['Acme', [5, 5, 2], '12 of 19'],
    ['Acme / Delivery', [5, 5, 2], '12 of 12'],
    ['Acme / Product / Plum', 'withheld to protect its people', 7, 'company, all levels'],
  ]);
});

it('tells the organisation of the cycle with its people', async () => {
  const reply = await t.app.inject('/api/teams');

  expect(reply.json()).toEqual({
    cycle: '2026-Q3',
    teams: [
      { path: 'Acme', name: 'Acme', parent: null, depth: 0, people: 19, home: false },
      { path: 'Acme / Delivery', name: 'Delivery', parent: 'Acme', depth: 1, people: 12, home: false },
      team('Delivery', 'Blue', 2),
      team('Delivery', 'Green', 4),
      team('Delivery', 'Red', 6),
      { path: 'Acme / Product', name: 'Product', parent: 'Acme', depth: 1, people: 7, home: false },
      team('Product', 'Plum', 7),
    ],
  });
});

const team = (unit: string, name: string, people: number) => ({
  path: `Acme / ${unit} / ${name}`,
  name,
  parent: `Acme / ${unit}`,
  depth: 2,
  people,
  home: true,
});
