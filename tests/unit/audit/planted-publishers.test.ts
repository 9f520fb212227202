import { beforeAll, describe, expect, it } from 'vitest';
import { attackTable, type Leak } from '../../../server/audit/attack/attack-table.ts';
import type { Figure } from '../../../server/audit/attack/figure.ts';
import { Solver } from '../../../server/audit/attack/solver.ts';
import { DEFAULT_RULES } from '../../../server/disclosure/rules.ts';
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

const K = 5;
const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);

/** `truth` gives the attack its head-counts only. */
function leaksOf(truth: readonly (readonly number[])[], figures: readonly Figure[]): readonly Leak[] {
  const result = attackTable({ people: truth.map(sum), positions: truth[0]!.length, figures }, K, solver);
  expect(result.undecided).toEqual([]);
  return result.leaks;
}

const of = (cells: readonly number[], counts: readonly number[]): Figure => ({ cells, counts });

const TWO_TEAMS = [
  { id: 0, parent: null },
  { id: 1, parent: 0 },
  { id: 2, parent: 0 },
];
const truthOf = ({ rows }: Organisation) => rows.map(({ counts }) => counts);

describe('finds what naive publishers give away', () => {
  /** DISCLOSURE.md section 1: two teams, two levels, 1, 6, 6 and 6 people. */
  const counterExample: Organisation = {
    tree: TWO_TEAMS,
    rows: [
      { home: 1, level: 1, counts: [1, 0] },
      { home: 1, level: 2, counts: [3, 3] },
      { home: 2, level: 1, counts: [2, 4] },
      { home: 2, level: 2, counts: [4, 2] },
    ],
  };
  const lonePerson = { kind: 'determined', cells: [0], counts: [1, 0] };

  it.each([
    ['threshold only', thresholdOnly],
    ['threshold and complement', thresholdAndComplement],
  ])('%s: company - team 2 - level 2 + their cell is one person', (_, publish) => {
    const figures = publish(counterExample, DEFAULT_RULES);
    expect(leaksOf(truthOf(counterExample), figures)).toContainEqual(lonePerson);
    expect(leaksOf(truthOf(counterExample), twoCuts(counterExample, DEFAULT_RULES))).toEqual([]);
  });

  it('zero counts: whom a block and a column leave one score in common', () => {
    // team 1 has scores 2 and 3, level 1 scores 1 and 2: whoever is in both has 2
    const organisation: Organisation = {
      tree: TWO_TEAMS,
      rows: [
        { home: 1, level: 1, counts: [0, 6, 0] },
        { home: 1, level: 2, counts: [0, 0, 6] },
        { home: 2, level: 1, counts: [6, 0, 0] },
        { home: 2, level: 2, counts: [3, 0, 3] },
      ],
    };
    const pinned = { kind: 'pinned', cells: [0], counts: [0, 6, 0] };
    expect(leaksOf(truthOf(organisation), ungated(organisation, DEFAULT_RULES))).toContainEqual(pinned);
    expect(leaksOf(truthOf(organisation), twoCuts(organisation, DEFAULT_RULES))).toEqual([]);
  });

  it('everyone the same score: a group of any size', () => {
    const truth = [
      [0, 9],
      [4, 3],
    ];
    expect(leaksOf(truth, [of([0], [0, 9]), of([1], [4, 3])])).toEqual([
      { kind: 'pinned', cells: [0], counts: [0, 9] },
    ]);
  });

  it('executive team: its members know their own scores, and read who is shown with them', () => {
    // six at the top and one left over below them
    const truth = [
      [3, 3],
      [0, 1],
    ];
    const shown = of([0, 1], [3, 4]);
    expect(leaksOf(truth, [shown])).toEqual([]);
    expect(leaksOf(truth, [shown, of([0], [3, 3])])).toEqual([
      { kind: 'determined', cells: [1], counts: [0, 1] },
      { kind: 'pinned', cells: [1], counts: [0, 1] },
    ]);
  });

  it('a second partition with another k: what overlaps is read by subtraction', () => {
    // teams of 6, 4 and 7 people; k = 5 shows the third and the other two as one, k = 10 the first with the third
    const truth = [
      [2, 4],
      [1, 3],
      [4, 3],
    ];
    const five = [of([0, 1], [3, 7]), of([2], [4, 3])];
    expect(leaksOf(truth, five)).toEqual([]);
    expect(leaksOf(truth, [...five, of([0, 2], [6, 7])])).toEqual([
      { kind: 'determined', cells: [1], counts: [1, 3] },
    ]);
  });

  it('a late joiner: a version before and one after differ by one person', () => {
    const truth = [
      [3, 3],
      [0, 1],
    ];
    expect(leaksOf(truth, [of([0], [3, 3]), of([0, 1], [3, 4])])).toContainEqual({
      kind: 'determined',
      cells: [1],
      counts: [0, 1],
    });
  });

  it('the total of two lone people, where neither can be read alone', () => {
    // levels of one person each: team 1 is the two and four others, and the four are shown
    const truth = [
      [1, 0],
      [0, 1],
      [2, 2],
    ];
    expect(leaksOf(truth, [of([0, 1, 2], [3, 3]), of([2], [2, 2])])).toContainEqual({
      kind: 'determined',
      cells: [0, 1],
      counts: [1, 1],
    });
  });
});

it('says of a group in no figure that nothing is known of it', () => {
  const result = attackTable({ people: [2, 6], positions: 2, figures: [of([1], [3, 3])] }, K, solver);
  expect(result).toEqual({ cells: 2, groups: 1, leaks: [], undecided: [] });
});
