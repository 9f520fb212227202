import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../../server/disclosure/rules.ts';
import { teamCut } from '../../../server/disclosure/team-cut.ts';
import type { TreeNode } from '../../../server/disclosure/tree-order.ts';

// company 1, divisions 2 and 3, teams 4 to 6 in division 2 and 7 in division 3
const TREE: TreeNode[] = [
  { id: 1, parent: null },
  { id: 2, parent: 1 },
  { id: 3, parent: 1 },
  { id: 4, parent: 2 },
  { id: 5, parent: 2 },
  { id: 6, parent: 2 },
  { id: 7, parent: 3 },
];
const cut = (...tables: Record<number, number[]>[]) =>
  teamCut(
    TREE,
    tables.map((table) => new Map(Object.entries(table).map(([home, counts]) => [Number(home), counts]))),
    DEFAULT_RULES,
  );

describe('teamCut', () => {
  it('makes a block of each safe team and sends the small ones up', () => {
    // 4: six people, safe. 5 (five) has one score, 6 has three people: together at division 2 they are
    // 8 people, 5+1 of the first score, so 2 off it, but 8 - 5 = 3 outside the largest: up to the company.
    // There 7 (four people) joins: 12 people, 8 of the first score, 12 - 5 = 7 outside the largest: safe.
    expect(cut({ 4: [3, 3], 5: [5, 0], 6: [1, 2], 7: [2, 2] })).toEqual({
      blocks: [
        { node: 1, kind: 'other', homes: [5, 6, 7] },
        { node: 4, kind: 'team', homes: [4] },
      ],
      leftOut: [],
    });
  });

  it('counts the staff of an inner node with what its children send up', () => {
    // division 2: own staff 3, team 5 sends 3, team 6 sends 2: 8 people, 8 - 3 = 5 outside the largest
    expect(cut({ 2: [1, 2], 5: [2, 1], 6: [1, 1] }).blocks).toEqual([
      { node: 2, kind: 'other', homes: [2, 5, 6] },
    ]);
  });

  it('does not let an executive team read the one it would be shown with', () => {
    // company staff 6 and one left over below: 7 people, of whom six know all but one
    expect(cut({ 1: [3, 3], 7: [1, 0] })).toEqual({ blocks: [], leftOut: [1, 7] });
  });

  it('never merges a left-over with a safe block', () => {
    expect(cut({ 4: [3, 3], 5: [3, 3], 6: [1, 1] })).toEqual({
      blocks: [
        { node: 4, kind: 'team', homes: [4] },
        { node: 5, kind: 'team', homes: [5] },
      ],
      leftOut: [6],
    });
  });

  it('shares one list between tables: safe in every table with anybody in it', () => {
    // team 4 is of one score after calibration; team 5 is not in the second table at all
    const manager = { 4: [4, 4], 5: [3, 2], 7: [3, 3] };
    const calibrated = { 4: [8, 0], 7: [2, 4] };
    expect(cut(manager, calibrated)).toEqual({
      blocks: [
        { node: 5, kind: 'team', homes: [5] },
        { node: 7, kind: 'team', homes: [7] },
      ],
      leftOut: [4],
    });
    expect(cut(calibrated, manager)).toEqual(cut(manager, calibrated));
  });

  it('wants three distinct raters behind a block where raters are given', () => {
    // 4 has two raters, so it goes up. 5 has three people and raters 2 and 3: together nine people, five off the
    // first score, but without 4 only three: up again. At the company 7 joins (4 people, rater 3 again): raters
    // 1, 2 and 3. 6 has six people and three raters of its own.
    const table = new Map([
      [4, [3, 3]],
      [5, [1, 2]],
      [6, [3, 3]],
      [7, [2, 2]],
    ]);
    const raters = new Map([
      [4, [1, 2]],
      [5, [2, 3]],
      [6, [4, 5, 6]],
      [7, [3]],
    ]);
    expect(teamCut(TREE, [table], DEFAULT_RULES, raters)).toEqual({
      blocks: [
        { node: 1, kind: 'other', homes: [4, 5, 7] },
        { node: 6, kind: 'team', homes: [6] },
      ],
      leftOut: [],
    });
    // The same rater everywhere but in 6; and nobody known at all.
    const two = new Map([...raters].map(([home, ids]) => [home, home === 6 ? ids : [1, 2]]));
    expect(teamCut(TREE, [table], DEFAULT_RULES, two)).toEqual({
      blocks: [{ node: 6, kind: 'team', homes: [6] }],
      leftOut: [4, 5, 7],
    });
    expect(teamCut(TREE, [table], DEFAULT_RULES, new Map()).blocks).toEqual([]);
  });

  it('neither shows nor leaves out a home without people', () => {
    expect(cut({ 4: [0, 0], 5: [3, 3] })).toEqual({
      blocks: [{ node: 5, kind: 'team', homes: [5] }],
      leftOut: [],
    });
    expect(cut()).toEqual({ blocks: [], leftOut: [] });
  });

  it('holds for a tree of 10,000 levels', () => {
    const deep = Array.from({ length: 10_000 }, (_, id) => ({ id, parent: id === 0 ? null : id - 1 }));
    // One person a node, all of one score but the topmost three: only the root has d = 2 left without any one.
    const table = new Map(deep.map(({ id }) => [id, id < 3 ? [0, 1] : [1, 0]]));
    const { blocks, leftOut } = teamCut(deep, [table], DEFAULT_RULES);
    expect(blocks.map(({ node, kind, homes }) => [node, kind, homes.length])).toEqual([[0, 'other', 10_000]]);
    expect(leftOut).toEqual([]);
  });
});

describe('teamCut refuses', () => {
  const no = new Map<number, number[]>();
  const root = { id: 1, parent: null };
  it.each<[string, TreeNode[], Map<number, number[]>, RegExp]>([
    ['an unknown parent', [root, { id: 2, parent: 9 }], no, /node 2 is under node 9/],
    ['two roots', [root, { id: 2, parent: null }], no, /nodes 1 and 2 are roots/],
    [
      'a tree without root',
      [
        { id: 2, parent: 3 },
        { id: 3, parent: 2 },
      ],
      no,
      /cycle/,
    ],
    [
      'a cycle beside the root',
      [root, { id: 2, parent: 3 }, { id: 3, parent: 2 }],
      no,
      /node [23] is above itself/,
    ],
    ['a node under itself', [root, { id: 2, parent: 2 }], no, /node 2 is above itself/],
    ['a node twice', [root, { id: 2, parent: 1 }, { id: 2, parent: 1 }], no, /node 2 is in the tree twice/],
    ['a home outside the tree', [root], new Map([[4, [1, 2]]]), /home 4 of table 1 is not in the tree/],
    ['a negative count', [root], new Map([[1, [6, -1]]]), /home 1 of table 1 has -1 at position 2/],
    ['half a person', [root], new Map([[1, [6.5, 1]]]), /home 1 of table 1 has 6.5 at position 1/],
    [
      'scales of different length',
      [root, { id: 2, parent: 1 }],
      new Map([
        [1, [1, 2]],
        [2, [1, 2, 3]],
      ]),
      /home 2 of table 1 has 3 counts; expected 2/,
    ],
  ])('%s', (_, tree, table, message) => {
    const attempt = () => teamCut(tree, [table], DEFAULT_RULES);
    expect(attempt).toThrow(RangeError);
    expect(attempt).toThrow(message);
  });

  it('rules below the floor', () => {
    expect(() => teamCut([root], [], { ...DEFAULT_RULES, k: 2 })).toThrow(/k is 2/);
  });
});
