import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bh } from '../../../server/measures/bh.ts';
import python from '../../reference/measures-b-python.json' with { type: 'json' };
import r from '../../reference/measures-b-r.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });

describe('bh', () => {
  // Benjamini & Hochberg (1995), section 3.2: of 15 endpoints the first four are rejected at q = 0.05.
  it('rejects the four of the published example', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(bh(p, { q: 0.05 }).flagged.filter(Boolean)).toHaveLength(4);
    expect(bh(p, { q: 0.05 }).flagged.slice(0, 4)).toEqual([true, true, true, true]);
  });

  it('agrees with p.adjust(p, "BH") in R and with multipletests(method="fdr_bh")', () => {
    expectNear(bh(r.bh.p).adjusted, r.bh.adjusted, 1e-14);
    expectNear(bh(python.bh.p).adjusted, python.bh.adjusted, 1e-14);
    expect(bh(python.bh.p).flagged).toEqual(python.bh.flagged);
  });

  it('flags what is just at q', () => {
    expect(bh([0.05, 0.9], { q: 0.1 }).flagged).toEqual([true, false]);
  });

  it('leaves out tests that could not be made', () => {
    expect(bh([0.01, null, 0.5, 0.03])).toEqual({
      adjusted: [0.03, null, 0.5, 0.045],
      flagged: [true, false, false, true],
      tests: 3,
    });
    expect(bh([])).toEqual({ adjusted: [], flagged: [], tests: 0 });
  });

  it('keeps the order of the p-values, is never below them, and flags by q', () => {
    fc.assert(
      fc.property(chances, fc.double({ min: 0, max: 1, noNaN: true }), (p, q) => {
        const { adjusted, flagged } = bh(p, { q });
        const sorted = adjusted.map((value, at) => ({ value: value!, p: p[at]! })).sort((a, b) => a.p - b.p);
        for (const [at, one] of sorted.entries()) {
          expect(one.value).toBeGreaterThanOrEqual(one.p);
          expect(one.value).toBeGreaterThanOrEqual(sorted[at - 1]?.value ?? 0);
          expect(one.value).toBeLessThanOrEqual(1);
        }
        expect(flagged).toEqual(adjusted.map((value) => value! <= q));
      }),
    );
  });

  it('does not care for the order of the teams', () => {
    fc.assert(
      fc.property(chances, (p) => {
        expect(bh([...p].reverse()).adjusted.reverse()).toEqual(bh(p).adjusted);
      }),
    );
  });

  it.each([[[-0.1]], [[1.1]], [[Number.NaN]]])('refuses %j', (p) => {
    expect(() => bh(p)).toThrow(RangeError);
    expect(() => bh([], { q: 2 })).toThrow('2 is not a probability');
  });
});
