import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gate } from '../../../server/disclosure/gate.ts';
import { levelCut } from '../../../server/disclosure/level-cut.ts';
import { readOccupancy } from '../../../server/disclosure/occupancy.ts';
import { openGate } from '../../../server/disclosure/running-gate.ts';
import type { Rules } from '../../../server/disclosure/rules.ts';
import { makeRandom } from '../../../server/demo/random.ts';

const COLUMNS = 5;
const ASIDE = COLUMNS - 1;
const people = (counts: readonly number[]) => counts.reduce((sum, n) => sum + n, 0);

/** Blocks of about eight people, most of them with the middle of three scores, that could be shown themselves. */
function makeCells(seed: number, blocks: number, { k, d }: Rules): number[][][] {
  const random = makeRandom(seed, 1);
  const cells = Array.from({ length: blocks }, () => {
    const row = Array.from({ length: COLUMNS }, () => [0, 0, 0]);
    const size = 3 + Math.floor(random.uniform() * 10);
    for (let person = 0; person < size; person++) {
      row[random.weighted([0.4, 0.3, 0.2, 0.08, 0.02])]![random.weighted([0.1, 0.7, 0.2])]! += 1;
    }
    return row;
  });
  return cells.filter((row) => {
    const sums = [0, 1, 2].map((s) => people(row.map((counts) => counts[s]!)));
    return people(sums) >= k && people(sums) - Math.max(...sums) >= d;
  });
}

/** The repair of rule 2 word for word: every round all cells are looked at again. */
function repairSlowly(cells: readonly (readonly number[][])[], rules: Rules) {
  const now = cells.map((row) => row.map((counts) => [...counts]));
  let rounds = 0;
  for (let failing = gate(now, rules); failing.length > 0; failing = gate(now, rules)) {
    rounds += 1;
    const leaving = failing.filter(({ column }) => column !== ASIDE);
    const joining = failing
      .filter(({ block, column }) => column === ASIDE && leaving.every((cell) => cell.block !== block))
      .map(({ block }) => {
        const sizes = now[block]!.slice(0, ASIDE).map(people);
        const smallest = Math.min(...sizes.filter((size) => size > 0));
        return { block, column: sizes.indexOf(smallest) };
      });
    for (const { block, column } of [...leaving, ...joining]) {
      const counts = now[block]![column]!;
      now[block]![ASIDE] = now[block]![ASIDE]!.map((n, s) => n + counts[s]!);
      now[block]![column] = [0, 0, 0];
    }
  }
  return { now, rounds };
}

const anyRules = fc.record({
  k: fc.integer({ min: 3, max: 6 }),
  d: fc.integer({ min: 1, max: 2 }),
  insider: fc.constant(true),
});

it('repairs as looking at every cell again in every round would', () => {
  let severalRounds = 0;
  fc.assert(
    fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 40 }), anyRules, (seed, blocks, rules) => {
      const cells = makeCells(seed, blocks, rules);
      const { now, rounds } = repairSlowly(cells, rules);
      const { columns, kept } = levelCut(cells, rules);
      expect(kept).toEqual(
        cells.map((row, i) => row.slice(0, ASIDE).map((counts, j) => people(counts) === people(now[i]![j]!))),
      );
      expect(columns).toEqual(
        (cells.length > 0 ? [0, 1, 2, 3] : []).map((j) =>
          [0, 1, 2].map((s) => people(now.map((row) => row[j]![s]!))),
        ),
      );
      if (rounds > 1) severalRounds += 1;
    }),
    { numRuns: 400, seed: 20260930 },
  );
  expect(severalRounds).toBeGreaterThan(200);
});

it('sees every cell that a move made fail', () => {
  let madeFail = 0;
  fc.assert(
    fc.property(
      fc.nat(1e6),
      fc.array(fc.tuple(fc.nat(), fc.nat(ASIDE - 1))),
      anyRules,
      (seed, moves, rules) => {
        const cells = makeCells(seed, 30, rules).map((row) => row.map((counts) => [...counts]));
        const running = openGate(readOccupancy(cells), rules);
        const failedBefore = new Set(running.listFailing().map(({ block, column }) => `${block} ${column}`));
        for (const [pick, column] of moves) {
          const block = pick % cells.length;
          running.move(block, column, ASIDE);
          const counts = cells[block]![column]!;
          cells[block]![ASIDE] = cells[block]![ASIDE]!.map((n, s) => n + counts[s]!);
          cells[block]![column] = [0, 0, 0];
          const listed = running.listFailing();
          const all = gate(cells, rules);
          expect(all).toEqual(expect.arrayContaining(listed));
          const unseen = all.filter(
            (cell) => !listed.some((l) => l.block === cell.block && l.column === cell.column),
          );
          expect(unseen.filter((cell) => !failedBefore.has(`${cell.block} ${cell.column}`))).toEqual([]);
          for (const cell of listed) {
            if (cell.block !== block) madeFail += 1;
            failedBefore.add(`${cell.block} ${cell.column}`);
          }
        }
      },
    ),
    { numRuns: 150, seed: 20260930 },
  );
  expect(madeFail).toBeGreaterThan(20);
});
