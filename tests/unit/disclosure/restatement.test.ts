import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findObstacles } from '../../../server/disclosure/restatement.ts';
import { DEFAULT_RULES } from '../../../server/disclosure/rules.ts';
import { attack } from './attack.ts';
import { figuresOf, isFirstFit, passesAsWritten, tableOf, type TwoVersions } from './two-versions.ts';

/** One block without level columns: everybody in the column that no table shows. */
const oneBlock = (stayed: number[], before: number[], after: number[]): TwoVersions => ({
  stayed: [[stayed]],
  before: [[before]],
  after: [[after]],
  levelled: [],
});
const obstaclesOf = (versions: TwoVersions) => findObstacles(tableOf(versions), DEFAULT_RULES);
const obstacle = (of: string, people: number, rule: string, block = 0) => ({ block, of, people, rule });

describe('one block of a table published twice, k = 5 and d = 2', () => {
  it.each([
    ['nobody changes', [5, 5], [0, 0], [0, 0], []],
    ['five change', [2, 3], [3, 2], [2, 3], []],
    ['everybody changes', [0, 0], [5, 5], [4, 6], []],
    ['six come', [5, 5], [0, 0], [4, 2], []],
    ['six go', [5, 5], [4, 2], [0, 0], []],
    [
      'one changes',
      [4, 5],
      [1, 0],
      [0, 1],
      [obstacle('changed', 1, 'people'), obstacle('changed', 1, 'people')],
    ],
    ['one comes late', [5, 5], [0, 0], [1, 0], [obstacle('changed', 1, 'people')]],
    ['one leaves', [5, 5], [1, 0], [0, 0], [obstacle('changed', 1, 'people')]],
    ['all but one change', [1, 0], [4, 5], [5, 4], [obstacle('unchanged', 1, 'people')]],
    ['five change to one score', [5, 5], [3, 2], [5, 0], [obstacle('changed', 5, 'scores')]],
    ['six come with one score but for one', [5, 5], [0, 0], [5, 1], [obstacle('changed', 6, 'scores')]],
    ['those who stay share a score', [7, 0], [3, 3], [2, 4], [obstacle('unchanged', 7, 'scores')]],
  ])('%s', (_what, stayed, before, after, expected) => {
    expect(obstaclesOf(oneBlock(stayed, before, after))).toEqual(expected);
  });
});

it('holds against whoever knows one home: five changed people outside the largest of several homes', () => {
  const homes = (...counts: number[][]) => [counts];
  const run = (versions: number[], counts: number[][]) => ({
    versions,
    homes: homes(...counts),
    cells: [[counts.reduce((sum, each) => sum.map((n, i) => n + each[i]!))]],
  });
  const stayed = run([1, 2], [[6, 6]]);
  const table = (changed: number[][]) => ({
    versions: [1, 2],
    levelled: [],
    runs: [stayed, run([2], changed)],
  });

  expect(
    findObstacles(
      table([
        [3, 3],
        [2, 3],
      ]),
      DEFAULT_RULES,
    ),
  ).toEqual([]);
  expect(
    findObstacles(
      table([
        [3, 3],
        [1, 3],
      ]),
      DEFAULT_RULES,
    ),
  ).toEqual([obstacle('changed', 10, 'scores')]);
});

it('wants three raters behind changed people whom peers rated', () => {
  const stayed = { versions: [1, 2], homes: [[[6, 6]]], cells: [[[6, 6]]], raters: [new Set([1, 2, 3])] };
  const come = (raters: number[]) => ({
    versions: [2],
    homes: [[[3, 3]]],
    cells: [[[3, 3]]],
    raters: [new Set(raters)],
  });
  const of = (raters: number[]) =>
    findObstacles({ versions: [1, 2], levelled: [], runs: [stayed, come(raters)] }, DEFAULT_RULES);

  expect(of([7, 8, 9])).toEqual([]);
  expect(of([7, 8])).toEqual([obstacle('changed', 6, 'scores')]);
});

it('counts three versions together: who changed last time is no longer one of those who never did', () => {
  const run = (versions: number[], counts: number[]) => ({ versions, homes: [[counts]], cells: [[counts]] });
  // Ten people; five changed in version 2, then one of the other five in version 3.
  const runs = [
    run([1, 2, 3], [2, 2]),
    run([1], [3, 2]),
    run([2, 3], [2, 3]),
    run([1, 2], [1, 0]),
    run([3], [0, 1]),
  ];

  expect(findObstacles({ versions: [1, 2, 3], levelled: [], runs }, DEFAULT_RULES)).toEqual([
    obstacle('unchanged', 4, 'people'),
    obstacle('changed', 1, 'people'),
    obstacle('changed', 1, 'people'),
  ]);
});

it('leaves a block alone that was never split, whatever a later rule would say of it', () => {
  expect(obstaclesOf(oneBlock([3, 0], [0, 0], [0, 0]))).toEqual([]);
});

/**
 * Six join team 0: one at level 0 and five at level 1. Beside those who stay every cell has switches, so the
 * rule as written passes; but the second version's level 0 less the first one's is the one who joined.
 */
const LATE_LEVEL: TwoVersions = {
  stayed: [
    [
      [3, 3],
      [3, 3],
      [0, 0],
    ],
    [
      [3, 3],
      [3, 3],
      [0, 0],
    ],
  ],
  before: [
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  after: [
    [
      [1, 0],
      [2, 3],
      [0, 0],
    ],
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  levelled: [1, 2],
};

describe('level columns of two versions', () => {
  const { truth, figures } = figuresOf(LATE_LEVEL);
  const joiner = 2 * 6; // part "after", block 0, column 0

  it('give a joiner away under the rule as written, and wait here', () => {
    expect(passesAsWritten(LATE_LEVEL, DEFAULT_RULES)).toBe(true);
    expect(attack(truth, figures, 5)).toContainEqual({ kind: 'pinned', cells: [joiner], counts: [1, 0] });

    expect(obstaclesOf(LATE_LEVEL)).toEqual([obstacle('changed', 1, 'levels')]);
  });

  it('give nobody away where the second version shows none', () => {
    const withheld = { ...LATE_LEVEL, levelled: [1] };
    const shown = figuresOf(withheld);

    expect(obstaclesOf(withheld)).toEqual([]);
    expect(attack(shown.truth, shown.figures, 5)).toEqual([]);
  });
});

describe('tables published twice, every table of scores tried', () => {
  const cell = fc.tuple(fc.nat(2), fc.nat(2)).map((counts) => [...counts]);
  const cells = (blocks: number) =>
    fc.array(fc.tuple(cell, cell, fc.constant([0, 0])), { minLength: blocks, maxLength: blocks });
  const versions = fc.integer({ min: 1, max: 2 }).chain((blocks) =>
    fc.record({
      stayed: fc.oneof(cells(blocks), fc.constant(nobody(blocks))),
      before: fc.oneof(cells(blocks), fc.constant(nobody(blocks))),
      after: fc.oneof(cells(blocks), fc.constant(nobody(blocks))),
      levelled: fc.constantFrom([], [1], [1, 2]),
    }),
  );
  const rules = { k: 3, d: 1, insider: false };

  function nobody(blocks: number): [number[], number[], number[]][] {
    return Array.from({ length: blocks }, () => [
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  }

  /** Attacks pairs of versions that a rule lets through. */
  function siege(passes: (pair: TwoVersions) => boolean, runs: number) {
    const seen = { passed: 0, withLevels: 0, leaks: 0 };
    for (const pair of fc.sample(versions, { numRuns: runs, seed: 11 })) {
      if (!isFirstFit(pair, rules) || !passes(pair)) continue;
      const { truth, figures } = figuresOf(pair);
      seen.passed += 1;
      const hasChange = [...pair.before, ...pair.after].flat(2).some((n) => n > 0);
      if (hasChange && pair.levelled.length === 2) seen.withLevels += 1;
      if (attack(truth, figures, rules.k).length > 0) seen.leaks += 1;
    }
    return seen;
  }

  it('determine no group below k and pin nobody, where nothing stands against them', () => {
    const seen = siege((pair) => findObstacles(tableOf(pair), rules).length === 0, 12_000);
    expect(seen).toMatchObject({ leaks: 0 });
    expect(seen.withLevels).toBeGreaterThan(200);
  });

  it('leak under the rule as written', () => {
    const seen = siege((pair) => passesAsWritten(pair, rules), 4000);
    expect(seen.leaks).toBeGreaterThan(0);
  });
});
