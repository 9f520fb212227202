import { expect, it } from 'vitest';
import { buildPairedStats } from '../../../server/publishing/summaries/paired-stats.ts';

const COMPANY = 1;
const POSITIONS = new Map([[1, 5]]);
const UNITS = { company: COMPANY, homes: [{ teamId: 2, unitId: COMPANY }] };

/** What is published of people who each have both ratings for one competency: [before, after, people]. */
function publish(cells: readonly (readonly [number, number, number])[], k = 5) {
  const key = { unitId: COMPANY, scaleId: 1, before: 'self' as const, after: 'manager' as const };
  const pairs = cells.map(([earlier, later, people]) => ({
    ...key,
    competencyId: 1,
    earlier,
    later,
    people,
  }));
  const shifts = cells.map(([earlier, later, people]) => {
    const shift = later - earlier;
    return { ...key, ratings: 1, people, t: people * shift, t2: people * shift ** 2, q: people * shift ** 2 };
  });
  return buildPairedStats(pairs, shifts, POSITIONS, UNITS, k);
}

// 119 people who gave themselves what their manager gave them, as an attack from outside found them: the company's
// figures of the two sources then differ by the one person who gave himself nothing.
const ALIKE = [
  [1, 1, 6],
  [2, 2, 22],
  [3, 3, 48],
  [4, 4, 36],
  [5, 5, 7],
] as const;

it.each([
  [
    'one is raised',
    [
      [3, 3, 47],
      [3, 4, 1],
    ],
  ],
  [
    'one is lowered',
    [
      [3, 3, 47],
      [3, 2, 1],
    ],
  ],
  [
    'two are raised',
    [
      [3, 3, 46],
      [3, 4, 2],
    ],
  ],
] as const)('says the same of two sources that are equal and of those where %s', (_what, instead) => {
  const others = ALIKE.filter(([score]) => score !== 3);

  expect(publish([...others, ...instead])).toEqual(publish(ALIKE));
  expect(publish(ALIKE)).toHaveLength(2);
});

it('tells no kappa where so few differ that a single one shows in it', () => {
  // By hand: 7 of 120 off the common score give 2 x 0.055 squared points of spread, so one of them moves kappa by 0.08.
  expect(
    publish([
      [3, 3, 113],
      [4, 4, 7],
    ]),
  ).toEqual([]);
});
