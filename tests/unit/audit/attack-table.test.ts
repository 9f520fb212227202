import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { attackTable, type Leak } from '../../../server/audit/attack/attack-table.ts';
import { ContradictionError } from '../../../server/audit/attack/pieces.ts';
import { Solver } from '../../../server/audit/attack/solver.ts';
import { attack as tryEverything } from '../disclosure/attack.ts';
import {
  thresholdAndComplement,
  thresholdOnly,
  twoCuts,
  ungated,
  type Organisation,
} from '../disclosure/publishers.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await Solver.load();
});

const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);

function attack(
  truth: readonly (readonly number[])[],
  figures: Parameters<typeof tryEverything>[1],
  k: number,
) {
  return attackTable({ people: truth.map(sum), positions: truth[0]!.length, figures }, k, solver);
}

describe('tiny organisations', () => {
  /** Company 0 and up to three divisions or teams, under it or under each other; people at any of them. */
  const organisation = fc
    .record({
      parents: fc.array(fc.nat(2), { minLength: 2, maxLength: 3 }),
      levels: fc.integer({ min: 2, max: 3 }),
      positions: fc.integer({ min: 2, max: 3 }),
      scores: fc.array(fc.array(fc.nat(5), { maxLength: 3 }), { minLength: 16, maxLength: 16 }),
    })
    .map(({ parents, levels, positions, scores }): Organisation => {
      const tree = [null, ...parents].map((pick, id) => ({ id, parent: pick === null ? null : pick % id }));
      const rows = tree.flatMap(({ id }) =>
        Array.from({ length: levels }, (_, level) => {
          const counts = new Array<number>(positions).fill(0);
          for (const score of scores[id * 4 + level]!) counts[score % positions]! += 1;
          return { home: id, level, counts };
        }),
      );
      return { tree, rows };
    });

  /** Groups of up to three cells, without those that hold another one; and what is pinned. */
  function comparable(leaks: readonly Leak[]): string[] {
    const determined = leaks.filter(({ kind }) => kind === 'determined').map(({ cells }) => new Set(cells));
    return leaks
      .filter(({ kind, cells }) => {
        const inside = determined.filter(
          (other) => other.size < cells.length && other.isSubsetOf(new Set(cells)),
        );
        return kind === 'pinned' || (cells.length <= 3 && inside.length === 0);
      })
      .map(({ kind, cells, counts }) => `${kind} ${cells.join()}: ${counts.join()}`)
      .sort();
  }

  it.each([
    ['our own publisher', twoCuts],
    ['threshold only', thresholdOnly],
    ['threshold and complement', thresholdAndComplement],
    ['blocks and columns without the gate', ungated],
  ])(
    'finds exactly what trying every table of scores finds: %s',
    (_, publish) => {
      fc.assert(
        fc.property(organisation, (org) => {
          const truth = org.rows.map(({ counts }) => counts);
          const figures = publish(org, { k: 3, d: 1, insider: false });
          const found = attack(truth, figures, 3);
          expect(found.undecided).toEqual([]);
          expect(comparable(found.leaks)).toEqual(comparable(tryEverything(truth, figures, 3)));
        }),
        { numRuns: 60, seed: 20261121 },
      );
    },
    60_000,
  );
});

it('refuses figures that no table of scores fits', () => {
  const target = { people: [2, 1], positions: 2 };
  const company = { cells: [0, 1], counts: [1, 2] };
  expect(() =>
    attackTable({ ...target, figures: [company, { cells: [0], counts: [2, 0] }] }, 5, solver),
  ).toThrow(new ContradictionError('a figure has fewer people of a score than a part of it'));
  expect(() =>
    attackTable({ ...target, figures: [company, { ...company, counts: [2, 1] }] }, 5, solver),
  ).toThrow(new ContradictionError('two figures of the same people differ'));
});
