import { expect, it } from 'vitest';
import type { Cell } from '../../server/contract/distribution.ts';
import { testApp } from '../helpers/app.ts';

/** What a cell says, without its intervals. */
function brief(cell: Cell): unknown {
  if ('withheld' in cell) return [cell.team, cell.withheld, cell.of, cell.nearest];
  return [cell.team, cell.counts, `${cell.coverage.people} of ${cell.coverage.of}`];
}

// Acme, k = 5, d = 2, with the insider clause:
//   Delivery / Red    6 people [3,3,0]: 6 >= 5, 3 off the most common: a block
//   Delivery / Blue   2 people [1,1,0]: too few, goes up to Delivery
//   Delivery / Green  4 people [2,0,2]: too few, goes up to Delivery
//   Delivery          Blue + Green = 6 people [3,1,2]; outside the largest home (Green, 4) only 2 < 5: goes up
//   Product / Plum    7 people [7,0,0]: nobody off the most common score: goes up to Product
//   Product           alone with Plum's seven: goes up
//   Acme              Blue 2 + Green 4 + Plum 7 = 13 people [10,1,2]: 3 off the most common, 6 outside Plum: a block
const TEAMS = [
  { team: 'Acme / Delivery / Red', counts: [3, 3, 0] },
  { team: 'Acme / Delivery / Blue', counts: [1, 1, 0] },
  { team: 'Acme / Delivery / Green', counts: [2, 0, 2] },
  { team: 'Acme / Product / Plum', counts: [7, 0, 0] },
];

it('shows a team on its own, and the rest only where they are safe together', async () => {
  await using t = await testApp();
  await t.load(TEAMS);
  await t.publish();

  expect((await t.cells('by=team')).map(brief)).toEqual([
    ['Acme / Delivery / Blue', 'too few people', 2, [{ team: 'Acme / Delivery', level: null }]],
    ['Acme / Delivery / Green', 'too few people', 4, [{ team: 'Acme / Delivery', level: null }]],
    ['Acme / Delivery / Red', [3, 3, 0], '6 of 6'],
    ['Acme / Product / Plum', 'withheld to protect its people', 7, [{ team: null, level: null }]],
  ]);
  // Red is all of Delivery that can be shown; 13 + 6 = 19 is everybody.
  expect((await t.cells('by=team&team=Acme&team=Acme / Delivery&team=Acme / Product')).map(brief)).toEqual([
    ['Acme', [13, 4, 2], '19 of 19'],
    ['Acme / Delivery', [3, 3, 0], '6 of 12'],
    ['Acme / Product', 'withheld to protect its people', 7, [{ team: null, level: null }]],
  ]);
});
