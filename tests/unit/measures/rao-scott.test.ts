import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterSums } from '../../../server/measures/cluster-sums.ts';
import { raoScott } from '../../../server/measures/rao-scott.ts';
import { ratioVariance } from '../../../server/measures/ratio-variance.ts';
import r from '../../reference/measures-a-r.json' with { type: 'json' };
import { countsOf, reversed } from './count-lists.ts';
import { expectNear } from './expect-near.ts';

const tables = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) => fc.array(countsOf(columns), { minLength: rows, maxLength: rows }));

describe('raoScott', () => {
  it('agrees with chisq.test and svymean of each group, put into the published formula', () => {
    const { groups: _groups, table, variances, ...want } = r.raoScott;
    expectNear(raoScott(table, { variances }), want);
  });

  it('takes the variances that ratioVariance gives of the ratings', () => {
    const variances = r.raoScott.groups.map((people) =>
      [1, 2, 3, 4].map((s) =>
        ratioVariance(clusterSums(people.map((scores) => scores.map((score) => Number(score === s)))))!,
      ),
    );
    expectNear(variances, r.raoScott.variances);
  });

  // Agresti (2002), table 3.1 (aspirin and heart attack): X² = 25.01 of independent people.
  it('is Pearson’s test where ratings do not cluster', () => {
    const table = [
      [189, 10845],
      [104, 10933],
    ];
    const got = raoScott(table, { deff: 1 })!;
    expect(got.x2).toBeCloseTo(25.01, 2);
    expect(got).toMatchObject({ statistic: got.x2, df: 1, deff: 1, reason: null });
  });

  it('is as its docstring says', () => {
    const table = [
      [10, 20],
      [20, 10],
    ];
    expectNear(
      raoScott(table, { deff: 2 }),
      { x2: 6.6667, deff: 2, statistic: 3.3333, df: 1, p: 0.0679 },
      1e-3,
    );
  });

  it('has no test of one group, of one score, or without variance', () => {
    const none = { statistic: null, p: null, deff: null };
    expect(raoScott([[0, 0]], { deff: 1 })).toBeNull();
    expect(raoScott([], { deff: 1 })).toBeNull();
    expect(raoScott([[3, 4]], { deff: 1 })).toMatchObject({ ...none, reason: 'one-group' });
    const twice = [
      [0, 4],
      [0, 7],
    ];
    expect(raoScott(twice, { deff: 1 })).toMatchObject({ ...none, x2: 0, reason: 'one-score' });
    const apart = [
      [5, 0],
      [0, 5],
    ];
    const zero = apart.map((row) => row.map(() => 0));
    expect(raoScott(apart, { variances: zero })).toMatchObject({ ...none, reason: 'no-variance' });
  });

  it('knows no order of groups or categories, no empty ones, and divides by the design effect', () => {
    fc.assert(
      fc.property(tables, fc.double({ min: 0.5, max: 9, noNaN: true }), (table, deff) => {
        const got = raoScott(table, { deff })!;
        expectNear(raoScott(reversed(table), { deff }), got, 1e-9);
        expectNear(raoScott(table.map(reversed), { deff }), got, 1e-9);
        expectNear(
          raoScott([...table.map((row) => [...row, 0]), [...table[0]!.map(() => 0), 0]], { deff }),
          got,
          1e-9,
        );
        if (got.statistic !== null) expect(got.statistic * deff).toBeCloseTo(got.x2, 9);
      }),
    );
  });

  // v = deff p(1-p)/M_g makes every cell's design effect deff, and so the mean of them.
  it('finds the one design effect that all variances were made with', () => {
    fc.assert(
      fc.property(tables, fc.double({ min: 0.5, max: 9, noNaN: true }), (table, deff) => {
        const total = (row: readonly number[]) => row.reduce((sum, count) => sum + count, 0);
        const all = total(table.map(total));
        const shares = table[0]!.map((_, s) => total(table.map((row) => row[s]!)) / all);
        const variances = table.map((row) =>
          shares.map((share) => (deff * share * (1 - share)) / total(row)),
        );
        const got = raoScott(table, { variances })!;
        expect(got.reason === null || got.reason === 'one-score').toBe(true);
        if (got.deff !== null) expect(got.deff).toBeCloseTo(deff, 9);
      }),
    );
  });

  it('refuses tables and variances that do not fit', () => {
    expect(() => raoScott([[1, 2], [3]], { deff: 1 })).toThrow('not on one scale');
    expect(() => raoScott([[1, 2]], { variances: [[1]] })).toThrow('one for each cell');
    expect(() => raoScott([[1, 2]], { variances: [[1, -1]] })).toThrow('a variance of -1');
    expect(() => raoScott([[1, 2]], { deff: 0 })).toThrow(RangeError);
  });
});
