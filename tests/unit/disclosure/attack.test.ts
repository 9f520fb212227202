import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../../server/disclosure/rules.ts';
import { attack } from './attack.ts';
import { anyOrganisation, anyRules } from './any-organisation.ts';
import {
  blocksOnly,
  insiderByCount,
  knownHome,
  thresholdAndComplement,
  thresholdOnly,
  twoCuts,
  twoCutsByDivision,
  twoCutsTogether,
  ungated,
  type Organisation,
} from './publishers.ts';

describe('the attack itself', () => {
  it('reads what is published, and the difference of two figures', () => {
    const truth = [
      [1, 0],
      [2, 1],
    ];
    const figures = [
      { cells: [0, 1], counts: [3, 1] },
      { cells: [1], counts: [2, 1] },
    ];
    expect(attack(truth, figures, 2)).toEqual([
      { kind: 'determined', cells: [0], counts: [1, 0] },
      { kind: 'pinned', cells: [0], counts: [1, 0] },
    ]);
  });

  it('reads zero counts, which a rank test does not see', () => {
    // one figure over two people of one score: nothing to subtract, and yet both are known
    expect(
      attack(
        [
          [1, 0],
          [1, 0],
        ],
        [{ cells: [0, 1], counts: [2, 0] }],
        2,
      ),
    ).toEqual([
      { kind: 'determined', cells: [0], counts: [1, 0] },
      { kind: 'determined', cells: [1], counts: [1, 0] },
      { kind: 'pinned', cells: [0], counts: [1, 0] },
      { kind: 'pinned', cells: [1], counts: [1, 0] },
    ]);
  });

  it('concludes nothing where two people may have changed places', () => {
    expect(
      attack(
        [
          [1, 0],
          [0, 1],
        ],
        [{ cells: [0, 1], counts: [1, 1] }],
        2,
      ),
    ).toEqual([]);
    expect(attack([[1, 0]], [], 2)).toEqual([]);
  });
});

/** DISCLOSURE.md section 1: two teams, two levels, 1, 6, 6 and 6 people. */
const COUNTER_EXAMPLE: Organisation = {
  tree: [
    { id: 0, parent: null },
    { id: 1, parent: 0 },
    { id: 2, parent: 0 },
  ],
  rows: [
    { home: 1, level: 1, counts: [1, 0] },
    { home: 1, level: 2, counts: [3, 3] },
    { home: 2, level: 1, counts: [2, 4] },
    { home: 2, level: 2, counts: [4, 2] },
  ],
};
const LONE_PERSON = { kind: 'determined', cells: [0], counts: [1, 0] };

describe('the 1, 6, 6, 6 organisation', () => {
  const truth = COUNTER_EXAMPLE.rows.map(({ counts }) => counts);

  it('gives its lone person away under a threshold, and under threshold and complement', () => {
    const naive = thresholdOnly(COUNTER_EXAMPLE, DEFAULT_RULES);
    expect(naive.filter(({ cells }) => cells.length === 1)).toHaveLength(3);
    expect(attack(truth, naive, 5)).toContainEqual(LONE_PERSON);

    // company, both teams, both levels and (T2, L2)
    const careful = thresholdAndComplement(COUNTER_EXAMPLE, DEFAULT_RULES);
    expect(careful.filter(({ cells }) => cells.length === 1).map(({ cells }) => cells)).toEqual([[3]]);
    expect(attack(truth, careful, 5)).toContainEqual(LONE_PERSON);
  });

  it('publishes no single cell and gives nobody away under the two cuts', () => {
    const figures = twoCuts(COUNTER_EXAMPLE, DEFAULT_RULES);
    expect(figures.map(({ cells }) => cells)).toEqual([
      [0, 1],
      [2, 3],
      [0, 2],
      [1, 3],
    ]);
    expect(attack(truth, figures, 5)).toEqual([]);
  });
});

describe('leaks planted one at a time', () => {
  const tree = [
    { id: 0, parent: null },
    { id: 1, parent: 0 },
    { id: 2, parent: 0 },
  ];
  const of = (...teams: [home: number, counts: number[]][]): Organisation => ({
    tree,
    rows: teams.map(([home, counts]) => ({ home, level: 1, counts })),
  });
  const truthOf = ({ rows }: Organisation) => rows.map(({ counts }) => counts);

  it('homogeneous block: a threshold tells all seven scores, the two cuts none', () => {
    const org = of([1, [0, 7]], [2, [3, 3]]);
    const pinned = { kind: 'pinned', cells: [0], counts: [0, 7] };
    expect(attack(truthOf(org), thresholdOnly(org, DEFAULT_RULES), 5)).toContainEqual(pinned);
    expect(attack(truthOf(org), twoCuts(org, DEFAULT_RULES), 5)).toEqual([]);
    expect(twoCuts(org, DEFAULT_RULES)).not.toEqual([]);
  });

  it('executive team: its members read the one they are shown with, unless the insider clause holds', () => {
    // six at the top and one left over below them; each of the six knows the six scores
    const org = of([0, [3, 3]], [1, [0, 1]]);
    const known = { cells: [0], counts: [3, 3] };
    const theOne = { kind: 'determined', cells: [1], counts: [0, 1] };
    const trusting = twoCuts(org, { ...DEFAULT_RULES, insider: false });
    expect(attack(truthOf(org), trusting, 5)).toEqual([]);
    expect(attack(truthOf(org), [...trusting, known], 5)).toContainEqual(theOne);
    expect(attack(truthOf(org), [...twoCuts(org, DEFAULT_RULES), known], 5)).toEqual([]);
  });

  it('an insider: who knows one home must not read that the rest of its block shares a score', () => {
    // 11 people, 8 off the most common score, 5 outside the largest home; and these five all have a 3
    const org = of([0, [3, 3, 0]], [1, [0, 0, 5]]);
    const pinned = { kind: 'pinned', cells: [1], counts: [0, 0, 5] };
    const known = knownHome(org, 0);
    const naive = insiderByCount(org, DEFAULT_RULES);
    expect(attack(truthOf(org), naive, 5)).toEqual([]);
    expect(attack(truthOf(org), [...naive, known], 5)).toContainEqual(pinned);
    expect(attack(truthOf(org), [...blocksOnly(org, DEFAULT_RULES), known], 5)).not.toContainEqual(pinned);
  });

  it('zero counts: the gate does not let a cell be pinned by scores its block or its column lacks', () => {
    // team 1 has scores 2 and 3, level 1 scores 1 and 2: whoever is in both has 2
    const rows = [
      { home: 1, level: 1, counts: [0, 6, 0] },
      { home: 1, level: 2, counts: [0, 0, 6] },
      { home: 2, level: 1, counts: [6, 0, 0] },
      { home: 2, level: 2, counts: [3, 0, 3] },
    ];
    const org = { tree, rows };
    const pinned = { kind: 'pinned', cells: [0], counts: [0, 6, 0] };
    expect(attack(truthOf(org), ungated(org, DEFAULT_RULES), 5)).toContainEqual(pinned);
    expect(attack(truthOf(org), twoCuts(org, DEFAULT_RULES), 5)).toEqual([]);
  });
});

describe('tiny organisations, every table of scores tried', () => {
  /** Attacks what a publisher makes of `runs` organisations; counts what there was to find and what was found. */
  function siege(publish: typeof twoCuts, runs: number) {
    const seen = { smallCellsInColumns: 0, organisationsWithLeaks: 0, leaks: 0 };
    fc.assert(
      fc.property(anyOrganisation, anyRules, (org, r) => {
        const truth = org.rows.map(({ counts }) => counts);
        const figures = publish(org, r);
        const leaks = attack(truth, figures, r.k);
        const size = (cell: number) => truth[cell]!.reduce((sum, n) => sum + n, 0);
        const inTwo = (cell: number) => figures.filter(({ cells }) => cells.includes(cell)).length > 1;
        seen.smallCellsInColumns += [...truth.keys()].filter(
          (c) => size(c) > 0 && size(c) < r.k && inTwo(c),
        ).length;
        seen.organisationsWithLeaks += leaks.length > 0 ? 1 : 0;
        seen.leaks += leaks.length;
      }),
      { numRuns: runs, seed: 20260930 },
    );
    return seen;
  }

  it('finds nothing in columns by division either', () => {
    const seen = siege(twoCutsByDivision, 1000);
    expect(seen.leaks).toBe(0);
    expect(seen.smallCellsInColumns).toBeGreaterThan(100);
  }, 60_000);

  it('finds nothing in two sources of the same people that are cut as one', () => {
    const seen = { leaks: 0, smallCellsInColumns: 0 };
    fc.assert(
      fc.property(anyOrganisation, anyRules, fc.array(fc.nat(11)), (manager, r, changes) => {
        const calibrated = {
          ...manager,
          rows: manager.rows.map((row, at) => calibrate(row, changes[at] ?? 0)),
        };
        for (const [table, figures] of twoCutsTogether([manager, calibrated], r).entries()) {
          const truth = [manager, calibrated][table]!.rows.map(({ counts }) => counts);
          seen.leaks += attack(truth, figures, r.k).length;
          const columnCells = figures.filter(({ cells }) => cells.length > 0).flatMap(({ cells }) => cells);
          seen.smallCellsInColumns += truth.filter((counts, cell) => {
            const size = counts.reduce((sum, n) => sum + n, 0);
            return size > 0 && size < r.k && columnCells.filter((held) => held === cell).length > 1;
          }).length;
        }
      }),
      { numRuns: 250, seed: 20260930 },
    );
    expect(seen.leaks).toBe(0);
    expect(seen.smallCellsInColumns).toBeGreaterThan(100);
  }, 60_000);

  it('finds nothing in the two cuts, though small cells are in their columns', () => {
    const seen = siege(twoCuts, 1500);
    expect(seen.leaks).toBe(0);
    expect(seen.smallCellsInColumns).toBeGreaterThan(500);
  }, 60_000);

  /** Moves one person of a row from one score to another, if there is one to move. */
  function calibrate(row: Organisation['rows'][number], pick: number): Organisation['rows'][number] {
    const positions = row.counts.length;
    const [from, to] = [pick % positions, Math.floor(pick / positions) % positions];
    if (pick === 0 || row.counts[from] === 0) return row;
    return { ...row, counts: row.counts.map((n, s) => n - (s === from ? 1 : 0) + (s === to ? 1 : 0)) };
  }

  /** Each home in turn is known to an insider; what he finds about others counts. */
  function insiderSiege(publish: typeof twoCuts, runs: number) {
    const seen = { blocksOfSeveralHomes: 0, leaks: 0 };
    fc.assert(
      fc.property(anyOrganisation, anyRules, (org, r) => {
        const truth = org.rows.map(({ counts }) => counts);
        const figures = publish(org, { ...r, insider: true });
        const homesOf = (cells: readonly number[]) => new Set(cells.map((cell) => org.rows[cell]!.home));
        seen.blocksOfSeveralHomes += figures.filter(({ cells }) => homesOf(cells).size > 1).length;
        for (const { id } of org.tree) {
          const known = knownHome(org, id);
          const leaks = attack(truth, [...figures, known], r.k);
          seen.leaks += leaks.filter(({ cells }) => !homesOf(cells).has(id)).length;
        }
      }),
      { numRuns: runs, seed: 20260930 },
    );
    return seen;
  }

  it('finds nothing in the blocks for whoever knows one home, and something under the rule before', () => {
    const seen = insiderSiege(blocksOnly, 400);
    expect(seen.leaks).toBe(0);
    expect(seen.blocksOfSeveralHomes).toBeGreaterThan(50);
    expect(insiderSiege(insiderByCount, 100).leaks).toBeGreaterThan(0);
  }, 60_000);

  it.each([
    ['threshold only', thresholdOnly],
    ['threshold and complement', thresholdAndComplement],
    ['blocks and columns without the gate', ungated],
  ])(
    'catches %s',
    (_, publish) => {
      expect(siege(publish, 40).organisationsWithLeaks).toBeGreaterThan(10);
    },
    60_000,
  );
});
