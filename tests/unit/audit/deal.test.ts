import { expect, it } from 'vitest';
import { buildClasses } from '../../../server/audit/attack/classes.ts';
import { dealWorld } from '../../../server/audit/attack/deal.ts';
import { makeRandom } from '../../../server/demo/random.ts';

// cells 0 to 2 are always shown together, cell 3 by itself, cell 4 never
const PEOPLE = [2, 1, 3, 5, 4];
const classes = buildClasses({
  people: PEOPLE,
  positions: 3,
  figures: [
    { cells: [0, 1, 2, 3], counts: [4, 4, 3] },
    { cells: [3], counts: [2, 2, 1] },
  ],
});
const first = classes.classOf[0]!;
const world = new Int32Array(6);
world.set([2, 2, 2], first * 3);
world.set([2, 2, 1], (1 - first) * 3);

const cellsOf = (dealt: Int32Array) => PEOPLE.map((_, cell) => [...dealt.slice(cell * 3, cell * 3 + 3)]);
const sum = (list: readonly (readonly number[])[]) =>
  list[0]!.map((_, s) => list.reduce((total, counts) => total + counts[s]!, 0));

it('deals the scores of each class to its cells, each cell its people, in more than one way', () => {
  const random = makeRandom(3);
  const seen = new Set<string>();
  for (let i = 0; i < 50; i++) {
    const cells = cellsOf(dealWorld(classes, PEOPLE, world, random));
    expect(cells.map((counts) => counts[0]! + counts[1]! + counts[2]!)).toEqual([2, 1, 3, 5, 0]);
    expect(sum(cells.slice(0, 3))).toEqual([2, 2, 2]);
    expect(cells[3]).toEqual([2, 2, 1]);
    seen.add(cells.join(' '));
  }
  expect(seen.size).toBeGreaterThan(5);
});

it('gives a part of a class what it is to have, and the others the rest', () => {
  const fixed = [{ index: first, cells: [0, 1], counts: [2, 1, 0] }];
  for (let seed = 0; seed < 20; seed++) {
    const cells = cellsOf(dealWorld(classes, PEOPLE, world, makeRandom(seed), fixed));
    expect(sum(cells.slice(0, 2))).toEqual([2, 1, 0]);
    expect(cells[2]).toEqual([0, 1, 2]);
  }
});
