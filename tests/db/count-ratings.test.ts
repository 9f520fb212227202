import { afterAll, expect, it } from 'vitest';
import { countPeople } from '../../db/private/count-people.ts';
import { countScores } from '../../db/private/count-scores.ts';
import { listHomeRaters } from '../../db/private/list-home-raters.ts';
import { listRatedTables } from '../../db/private/list-rated-tables.ts';
import { testApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';

const A = 'Acme / A';
// Manager: A L1 has four people with care 1 1 2 2 and the first two with zeal 3 3; B has one person, no level, care 3.
// Calibrated: the third and fourth of A get 3 for care; a fifth whom no manager rated gets 1.
const t = await testApp([makeLadder({ competencies: ['care', 'zeal'] })]);
await t.load([
  { team: A, level: 'L1', counts: [2, 2, 0] },
  { team: A, level: 'L1', competency: 'zeal', counts: [0, 0, 2] },
  { team: 'Acme / B', counts: [0, 0, 1] },
  { team: A, level: 'L1', source: 'calibrated', first: 2, counts: [0, 0, 2] },
  { team: A, level: 'L1', source: 'calibrated', first: 4, counts: [1, 0, 0] },
  { team: A, level: 'L1', source: 'peer', rater: 'r1', counts: [1, 0, 0] },
  { team: A, level: 'L1', source: 'peer', rater: 'r2', counts: [0, 0, 1] },
]);
await t.load([{ team: 'Acme / Other', counts: [9, 9, 9] }], '2026-Q4');
const tables = await listRatedTables(t.writer, 1);
afterAll(() => t[Symbol.asyncDispose]());

async function scores(
  source: string,
  competency: string,
  positions = 3,
): Promise<[level: boolean, counts: readonly number[]][]> {
  const table = tables.find((each) => each.source === source && each.competency === competency);
  if (!table) throw new Error(`${source} rated no ${competency}`);
  const rows = await countScores(t.writer, { ...table, cycleId: 1 }, positions);
  return rows.map(({ level, counts }) => [level !== null, counts]);
}

it('lists what was rated, by whom, and whether a person can have several ratings', () => {
  expect(tables.map(({ source, competency, severalRaters }) => [source, competency, severalRaters])).toEqual([
    ['manager', 'care', false],
    ['manager', 'zeal', false],
    ['peer', 'care', true],
    ['calibrated', 'care', false],
  ]);
  expect(tables[0]?.labels).toEqual(['Low', 'Middle', 'High']);
});

it('counts people by home, level and score, those without a level too', async () => {
  expect(await scores('manager', 'care')).toEqual([
    [true, [2, 2, 0]],
    [false, [0, 0, 1]],
  ]);
  expect(await scores('manager', 'zeal')).toEqual([[true, [0, 0, 2]]]);
  await expect(scores('manager', 'zeal', 2)).rejects.toThrow('a score of 3 is stored on a scale of 2');
});

it("counts the manager's score as calibrated where the meeting gave none", async () => {
  // A: 1 1 kept, 3 3 given, 1 given to the fifth; B: 3 kept.
  expect(await scores('calibrated', 'care')).toEqual([
    [true, [3, 0, 2]],
    [false, [0, 0, 1]],
  ]);
});

it('gives a person one vote of two raters, the lower', async () => {
  expect(await scores('peer', 'care')).toEqual([[true, [1, 0, 0]]]);
});

it('lists who rated a team, as many as asked for', async () => {
  const peers = tables.find((each) => each.source === 'peer');
  if (!peers) throw new Error('peers rated nothing');
  const list = (most: number) => listHomeRaters(t.writer, { ...peers, cycleId: 1 }, most);
  // The raters r1 and r2, in the order in which they were first met.
  expect((await list(3)).map(({ raterIds }) => raterIds)).toEqual([[1, 2]]);
  expect((await list(1)).map(({ raterIds }) => raterIds)).toEqual([[1]]);
});

it('counts people once a source, whatever the number of their ratings', async () => {
  const people = await countPeople(t.writer, 1);
  expect(people.map(({ source, levelId, people: count }) => [source, levelId !== null, count])).toEqual([
    ['manager', true, 4],
    ['manager', false, 1],
    ['peer', true, 1],
    ['calibrated', true, 5],
    ['calibrated', false, 1],
  ]);
});
