import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gate } from '../../../server/disclosure/gate.ts';
import { levelCut, sharedLevelCut } from '../../../server/disclosure/level-cut.ts';
import { DEFAULT_RULES } from '../../../server/disclosure/rules.ts';

const K3 = { k: 3, d: 1, insider: true };

describe('levelCut', () => {
  it('keeps every cell where the gate passes', () => {
    const cells = [
      [
        [1, 0],
        [3, 3],
        [0, 0],
      ],
      [
        [3, 3],
        [3, 3],
        [0, 0],
      ],
    ];
    expect(levelCut(cells, DEFAULT_RULES)).toEqual({
      columns: [
        [4, 3],
        [6, 6],
      ],
      kept: [
        [true, true],
        [true, true],
      ],
      leftOut: 0,
      withLevel: 19,
    });
  });

  it('sets failing cells aside, and then the smallest other cell of a block that is too small there', () => {
    // Column 1 holds 1 + 1 people: both cells fail B and move. Set aside, each is 1 person with a cover of
    // at most 1 (the other's): fails again, so column 0 joins in both blocks and nothing is left in columns.
    const cells = [
      [
        [3, 3],
        [1, 0],
        [0, 0],
      ],
      [
        [3, 3],
        [0, 1],
        [0, 0],
      ],
    ];
    expect(levelCut(cells, K3)).toEqual({
      columns: [
        [0, 0],
        [0, 0],
      ],
      kept: [
        [false, false],
        [false, false],
      ],
      leftOut: 14,
      withLevel: 14,
    });
  });

  it('takes the smallest cell, of equals the lowest column', () => {
    // Column 3 is one person: aside he is alone there. Of columns 0 to 2 with 6, 4 and 4 people, 1 joins;
    // then 5 people with both scores are aside in block 0 and nobody else: 5 >= 3, and nothing else fails.
    const cells = [
      [
        [3, 3],
        [2, 2],
        [2, 2],
        [1, 0],
        [0, 0],
      ],
      [
        [3, 3],
        [2, 2],
        [2, 2],
        [0, 0],
        [0, 0],
      ],
    ];
    expect(levelCut(cells, K3)).toEqual({
      columns: [
        [6, 6],
        [2, 2],
        [4, 4],
        [0, 0],
      ],
      kept: [
        [true, false, true, false],
        [true, true, true, true],
      ],
      leftOut: 5,
      withLevel: 29,
    });
  });

  it('counts people without a level as set aside from the start, and not as left out', () => {
    // One person without a level in block 0 and nobody else: the only group that could cover is empty, so
    // the smaller of columns 0 (6) and 1 (4) joins.
    const cells = [
      [
        [3, 3],
        [2, 2],
        [1, 0],
      ],
      [
        [3, 3],
        [2, 2],
        [0, 0],
      ],
    ];
    expect(levelCut(cells, K3)).toEqual({
      columns: [
        [6, 6],
        [2, 2],
      ],
      kept: [
        [true, false],
        [true, true],
      ],
      leftOut: 4,
      withLevel: 20,
    });
  });

  it('lets no further cell join where a failing one of the same block is on its way', () => {
    // Column 0 is six of one score and nobody to switch with: A. The one without a level is alone: B. The six
    // come to him, and seven people of two scores are enough: column 1 (4 people, the smallest) may stay.
    const cells = [
      [
        [0, 6],
        [2, 2],
        [1, 0],
      ],
      [
        [0, 0],
        [3, 3],
        [0, 0],
      ],
    ];
    expect(levelCut(cells, K3)).toEqual({
      columns: [
        [0, 0],
        [5, 5],
      ],
      kept: [
        [false, true],
        [true, true],
      ],
      leftOut: 6,
      withLevel: 16,
    });
  });

  it('gives no columns where there are none, or no blocks', () => {
    expect(levelCut([[[3, 3]], [[2, 3]]], DEFAULT_RULES)).toEqual({
      columns: [],
      kept: [[], []],
      leftOut: 0,
      withLevel: 0,
    });
    expect(levelCut([], DEFAULT_RULES)).toEqual({ columns: [], kept: [], leftOut: 0, withLevel: 0 });
  });

  it('passes over a block with nobody in this table', () => {
    const cells = [
      [
        [3, 3],
        [0, 0],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    ];
    expect(levelCut(cells, DEFAULT_RULES).columns).toEqual([[3, 3]]);
  });

  it.each([
    [
      'four people',
      [
        [2, 1],
        [1, 0],
      ],
      /block 0 has counts 3, 1, which/,
    ],
    [
      'one score',
      [
        [5, 0],
        [2, 0],
      ],
      /block 0 has counts 7, 0, which/,
    ],
    [
      'one person off the most common score',
      [
        [5, 1],
        [2, 0],
      ],
      /block 0 has counts 7, 1, which/,
    ],
  ])('refuses a block of %s', (_, row, message) => {
    const attempt = () => levelCut([row], DEFAULT_RULES);
    expect(attempt).toThrow(RangeError);
    expect(attempt).toThrow(message);
  });
});

describe('sharedLevelCut', () => {
  const people = [
    [
      [1, 0],
      [3, 3],
      [0, 0],
    ],
    [
      [3, 3],
      [3, 3],
      [0, 0],
    ],
  ];

  it('leaves a cell out of all tables where one of them has to', () => {
    // In the second table the lone person of block 0 has no switch, for nobody opposite has his score: he is set
    // aside. Alone there he has no switch either, so his block's other cell joins. Block 1 now stands alone in
    // both columns with one score in each: both go. The first table would have kept everything.
    const opposed = [
      [
        [1, 0],
        [3, 3],
        [0, 0],
      ],
      [
        [6, 0],
        [0, 6],
        [0, 0],
      ],
    ];
    const none = {
      columns: [
        [0, 0],
        [0, 0],
      ],
      kept: [
        [false, false],
        [false, false],
      ],
      leftOut: 19,
      withLevel: 19,
    };
    expect(levelCut(people, DEFAULT_RULES).leftOut).toBe(0);
    expect(sharedLevelCut([people, opposed], DEFAULT_RULES)).toEqual([none, none]);
    expect(sharedLevelCut([opposed, people], DEFAULT_RULES)).toEqual([none, none]);
  });

  it('cuts one table as levelCut does, and equal ones alike', () => {
    const cut = levelCut(people, DEFAULT_RULES);
    expect(sharedLevelCut([people], DEFAULT_RULES)).toEqual([cut]);
    expect(sharedLevelCut([people, people], DEFAULT_RULES)).toEqual([cut, cut]);
  });

  it('refuses tables of other blocks', () => {
    expect(() => sharedLevelCut([people, people.slice(1)], DEFAULT_RULES)).toThrow(
      /tables of 2 and 1 blocks/,
    );
  });
});

describe('levelCut, whatever the cells', () => {
  const rules = fc.record({
    k: fc.integer({ min: 3, max: 5 }),
    d: fc.integer({ min: 1, max: 2 }),
    insider: fc.constant(true),
  });
  const counts = fc.array(fc.nat(3), { minLength: 3, maxLength: 3 });
  const anyCells = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(counts, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
    );
  const total = (cells: readonly (readonly number[])[]) => cells.flat().reduce((sum, n) => sum + n, 0);
  const add = (cells: readonly (readonly number[])[]) =>
    [0, 1, 2].map((s) => cells.reduce((sum, cell) => sum + cell[s]!, 0));

  /** Only blocks that could be shown by themselves. */
  function showable(cells: number[][][], { k, d }: { k: number; d: number }) {
    return cells.filter((row) => {
      const sum = add(row);
      return total(row) >= k && total(row) - Math.max(...sum) >= d;
    });
  }

  it('leaves a table that passes the gate, loses nobody, and does not depend on the order of blocks', () => {
    let repaired = 0;
    fc.assert(
      fc.property(anyCells, rules, (any, r) => {
        const cells = showable(any, r);
        const { columns, kept, leftOut, withLevel } = levelCut(cells, r);

        const after = cells.map((row, i) => {
          const moved = row.filter((_, j) => j === row.length - 1 || !kept[i]![j]);
          return [...row.slice(0, -1).map((cell, j) => (kept[i]![j] ? cell : [0, 0, 0])), add(moved)];
        });
        expect(gate(after, r)).toEqual([]);
        expect(columns).toEqual(columns.map((_, j) => add(after.map((row) => row[j]!))));
        expect(withLevel).toBe(total(cells.flatMap((row) => row.slice(0, -1))));
        expect(leftOut).toBe(withLevel - total(columns));
        if (leftOut > 0) repaired += 1;

        const turned = levelCut([...cells].reverse(), r);
        expect(turned).toEqual({ columns, kept: [...kept].reverse(), leftOut, withLevel });
      }),
      { numRuns: 400, seed: 20260930 },
    );
    expect(repaired).toBeGreaterThan(50);
  });

  it('is the same under another order of the scores', () => {
    fc.assert(
      fc.property(anyCells, rules, (any, r) => {
        const cells = showable(any, r);
        const turned = levelCut(
          cells.map((row) => row.map((cell) => [...cell].reverse())),
          r,
        );
        const plain = levelCut(cells, r);
        expect(turned).toEqual({ ...plain, columns: plain.columns.map((cell) => [...cell].reverse()) });
      }),
    );
  });
});
