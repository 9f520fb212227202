import { expect, it } from 'vitest';
import { applyChanges, listChanges, type Place } from '../../../server/audit/witness/other-data.ts';
import { makeRandom } from '../../../server/demo/random.ts';
import type { LevelledTable } from '../../../server/publishing/cut-levels.ts';

const KEY = {
  source: 'manager' as const,
  competencyId: 1,
  competency: 'care',
  scaleId: 1,
  labels: ['1', '2', '3'],
  severalRaters: false,
};
const NO_CUT = { columns: [], kept: [], leftOut: 0, withLevel: 0 };

function tableOf(counts: readonly (readonly number[])[]): LevelledTable {
  const rows = counts.map((each, home) => ({ home, level: 1, counts: each }));
  return { ...KEY, rows, blocks: [], cut: NO_CUT };
}

/** Rows summed by some part of their place. */
function sums(
  table: LevelledTable,
  places: readonly Place[],
  part: (place: Place) => unknown,
): Map<unknown, string> {
  const groups = Map.groupBy(table.rows.keys(), (row) => part(places[row]!));
  return new Map(
    [...groups].map(([key, rows]) => [
      key,
      KEY.labels.map((_, s) => rows.reduce((sum, row) => sum + table.rows[row]!.counts[s]!, 0)).join(),
    ]),
  );
}

// Blocks 0 and 1, columns 0 and 1; the rows 0 and 4 are one cell.
const PLACES: Place[] = [
  { block: 0, column: 0 },
  { block: 0, column: 1 },
  { block: 1, column: 0 },
  { block: 1, column: 1 },
  { block: 0, column: 0 },
];

it('gives a person another score and leaves every block and every column as it was', () => {
  const table = tableOf([
    [2, 0, 0],
    [1, 2, 0],
    [0, 3, 1],
    [2, 1, 1],
    [0, 0, 1],
  ]);
  const person = { table: 0, row: 0, score: 0 };
  const all = listChanges(table, PLACES, person, makeRandom(1)).toArray();

  // Score 3 from their cell-mate in row 4. Score 2 by rows 1, 2 and 3, where 1 has a 2, 2 a 2 and 3 a 1. No other:
  // for a 3 by a switch row 1 would need one.
  expect(all.map((changes) => changes.map(({ row }) => row)).sort()).toEqual([
    [0, 1, 2, 3],
    [0, 4],
  ]);
  for (const changes of all) {
    const changed = applyChanges(table, changes);
    expect(changed.rows[0]!.counts[0]).toBe(1);
    expect(changed.rows.flatMap(({ counts }) => counts).every((count) => count >= 0)).toBe(true);
    for (const part of [({ block }: Place) => block, ({ column }: Place) => column]) {
      expect(sums(changed, PLACES, part)).toEqual(sums(table, PLACES, part));
    }
  }
});

it('has nothing for somebody whose block and column leave no other score', () => {
  const table = tableOf([
    [0, 6, 0],
    [0, 0, 6],
    [6, 0, 0],
    [3, 0, 3],
  ]);
  expect(
    listChanges(table, PLACES.slice(0, 4), { table: 0, row: 0, score: 1 }, makeRandom(1)).toArray(),
  ).toEqual([]);
});

it('changes nobody else for somebody who is in no figure', () => {
  const table = tableOf([[1, 0, 0]]);
  const changes = listChanges(
    table,
    [{ block: undefined, column: 0 }],
    { table: 0, row: 0, score: 0 },
    makeRandom(1),
  );
  expect(changes.toArray().sort((a, b) => a[0]!.to - b[0]!.to)).toEqual([
    [{ row: 0, from: 0, to: 1 }],
    [{ row: 0, from: 0, to: 2 }],
  ]);
});
