import { describe, expect, it } from 'vitest';
import { gate } from '../../../server/disclosure/gate.ts';
import { DEFAULT_RULES } from '../../../server/disclosure/rules.ts';

const K3 = { k: 3, d: 1, insider: true };

describe('gate', () => {
  it('passes the lone person of the 1, 6, 6, 6 organisation where everybody around has both scores', () => {
    // switches of (0,0) go through column 1 (6 people) and block 1 (6): lightest cover 6, and 1 + 6 >= 5
    const cells = [
      [
        [1, 0],
        [3, 3],
      ],
      [
        [3, 3],
        [3, 3],
      ],
    ];
    expect(gate(cells, DEFAULT_RULES)).toEqual([]);
  });

  it('A: stops a cell of one score that no switch gives a second', () => {
    // zero counts: block 0 holds scores 2 and 3, column 0 scores 1 and 2 only, so its cell is all 2
    // (no rank test sees it). The others: (0,1) is of one score as well, and its only rectangle is the same.
    // (1,0): six of score 1, likewise. (1,1) has two scores and six people.
    const cells = [
      [
        [0, 6, 0],
        [0, 0, 6],
      ],
      [
        [6, 0, 0],
        [3, 0, 3],
      ],
    ];
    expect(gate(cells, DEFAULT_RULES)).toEqual([
      { block: 0, column: 0, rule: 'A' },
      { block: 0, column: 1, rule: 'A' },
      { block: 1, column: 0, rule: 'A' },
    ]);
  });

  it('A: is content with one switch for a large cell of one score', () => {
    // (0,0) is six of score 1. Rectangle with (1,1), which has 1; beside it (0,1) and (1,0) have 2: a switch.
    const cells = [
      [
        [6, 0],
        [0, 6],
      ],
      [
        [0, 6],
        [6, 0],
      ],
    ];
    expect(gate(cells, DEFAULT_RULES)).toEqual([]);
  });

  it('B: adds the lightest cover to the people of a small cell', () => {
    // (0,0): 2 people, one rectangle, with (0,1) of 1 and (1,0) of 9: lightest cover 1, and 2 + 1 = 3.
    // (0,1): 1 person of score 2 only; in the rectangle (1,0) has 2, (0,0) and (1,1) have 1: cover
    // min(2, 9) = 2, and 1 + 2 = 3. Both hold for k = 3 and neither for k = 4.
    const cells = [
      [
        [1, 1],
        [0, 1],
      ],
      [
        [5, 4],
        [5, 4],
      ],
    ];
    expect(gate(cells, K3)).toEqual([]);
    expect(gate(cells, { ...K3, k: 4 })).toEqual([
      { block: 0, column: 0, rule: 'B' },
      { block: 0, column: 1, rule: 'B' },
    ]);
  });

  it('B: counts a block or column once, however many switches go through it', () => {
    // (0,0) has 1 person; block 0 beyond it 1 person in column 1; column 0 beyond it 4 in each of two blocks.
    // Both switches go through (0,1): cover 1, and 1 + 1 < 3. The same for (0,1): through (0,0) only.
    const cells = [
      [
        [1, 0],
        [0, 1],
      ],
      [
        [2, 2],
        [2, 2],
      ],
      [
        [2, 2],
        [2, 2],
      ],
    ];
    expect(gate(cells, K3)).toEqual([
      { block: 0, column: 0, rule: 'B' },
      { block: 0, column: 1, rule: 'B' },
    ]);
  });

  it('stops everybody in a column of fewer than k', () => {
    // column 1 holds 1 + 1 people: even all of it is not 3
    const cells = [
      [
        [3, 3],
        [1, 0],
      ],
      [
        [3, 3],
        [0, 1],
      ],
    ];
    expect(gate(cells, K3)).toEqual([
      { block: 0, column: 1, rule: 'B' },
      { block: 1, column: 1, rule: 'B' },
    ]);
  });

  it('passes cells that are whole blocks, and empty ones', () => {
    expect(
      gate(
        [
          [
            [3, 3],
            [0, 0],
          ],
          [
            [0, 0],
            [2, 3],
          ],
        ],
        DEFAULT_RULES,
      ),
    ).toEqual([]);
    expect(gate([], DEFAULT_RULES)).toEqual([]);
  });

  it('refuses what is not a table of counts', () => {
    expect(() =>
      gate(
        [
          [
            [1, 1],
            [1, 1],
          ],
          [[1, 1]],
        ],
        DEFAULT_RULES,
      ),
    ).toThrow(/block 1 has 1 columns; expected 2/);
    expect(() => gate([[[1, 1], [1]]], DEFAULT_RULES)).toThrow(
      /block 0 and column 1 has 1 counts; expected 2/,
    );
    expect(() => gate([[[1, 0.5]]], DEFAULT_RULES)).toThrow(/has 0.5 at position 2/);
    expect(() => gate([[new Array<number>(32).fill(1)]], DEFAULT_RULES)).toThrow(/a scale of 32 positions/);
  });
});
