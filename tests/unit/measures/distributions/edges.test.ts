import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile, betaUpper } from '../../../../server/measures/distributions/beta.ts';
import { chiSquareQuantile, chiSquareUpper } from '../../../../server/measures/distributions/chi-square.ts';
import { continuedFraction } from '../../../../server/measures/distributions/continued-fraction.ts';
import { fCdf, fQuantile, fUpper } from '../../../../server/measures/distributions/f.ts';
import { gammaCdf, gammaQuantile, gammaUpper } from '../../../../server/measures/distributions/gamma.ts';
import { deviance } from '../../../../server/measures/distributions/deviance.ts';
import { binomialTerm } from '../../../../server/measures/distributions/binomial-term.ts';
import { poissonTerm } from '../../../../server/measures/distributions/poisson-term.ts';
import { stirlingError } from '../../../../server/measures/distributions/stirling-error.ts';
import {
  normalQuantile,
  normalUpper,
  normalUpperQuantile,
} from '../../../../server/measures/distributions/normal.ts';
import {
  tCdf,
  tQuantile,
  tUpper,
  tUpperQuantile,
} from '../../../../server/measures/distributions/student-t.ts';

describe('at the ends', () => {
  it('quantiles of 0 and 1 are the ends of the range', () => {
    expect([normalQuantile(0), normalQuantile(1), tQuantile(0, 3), tQuantile(1, 3)]).toEqual([
      -Infinity,
      Infinity,
      -Infinity,
      Infinity,
    ]);
    expect([gammaQuantile(0, 2), gammaQuantile(1, 2), fQuantile(0, 2, 3), fQuantile(1, 2, 3)]).toEqual([
      0,
      Infinity,
      0,
      Infinity,
    ]);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
  });

  it('the middle of a symmetric distribution is 0, not -0', () => {
    expect([
      normalQuantile(0.5),
      normalUpperQuantile(0.5),
      tQuantile(0.5, 4),
      tUpperQuantile(0.5, 4),
    ]).toEqual([0, 0, 0, 0]);
  });

  it('nothing lies beyond the range', () => {
    expect([gammaCdf(-1, 2), gammaUpper(Infinity, 2), betaCdf(-1, 2, 3), betaUpper(2, 2, 3)]).toEqual([
      0, 0, 0, 0,
    ]);
    expect([fCdf(-1, 2, 3), fUpper(Infinity, 2, 3), tUpper(Infinity, 3), tCdf(-1e300, 3)]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('a quantile too small for a number is 0', () => {
    expect(chiSquareQuantile(1e-300, 1)).toBe(0);
  });

  it('t with infinite degrees of freedom is normal', () => {
    expect(tUpper(1.5, Infinity)).toBe(normalUpper(1.5));
    expect(tQuantile(0.9, Infinity)).toBe(normalQuantile(0.9));
  });

  // F of 2 and 10: qf has lost digits here; by hand, I_x(1, 5) = 1 - (1 - x)^5 with x = F/(F + 5).
  it('keeps its digits where qf does not', () => {
    const x = -Math.expm1(Math.log1p(-1e-12) / 5);
    expect(fQuantile(1e-12, 2, 10) / ((5 * x) / (1 - x))).toBeCloseTo(1, 11);
  });
});

describe('the pieces', () => {
  it('are as their docstrings say', () => {
    expect(stirlingError(1)).toBeCloseTo(0.0810614667953, 12);
    expect(stirlingError(0.5)).toBeCloseTo(0.1534264097200273, 14); // ln Γ(1.5) + 0.5 - ln √(2π)
    expect(deviance(2, 1)).toBeCloseTo(2 * Math.LN2 - 1, 14);
    expect(deviance(1 + 1e-6, 1) / 4.999998333334167e-13).toBeCloseTo(1, 9); // ε²/2 - ε³/6 + ε⁴/12
    expect(poissonTerm(2, 3)).toBeCloseTo(4.5 * Math.exp(-3), 14);
    expect(binomialTerm(1, 2, 0.5, 0.5)).toBeCloseTo(0.375, 14);
    const golden = continuedFraction(1, (_i, into) => {
      into.a = 1;
      into.b = 1;
    });
    expect(golden).toBeCloseTo((1 + Math.sqrt(5)) / 2, 14);
    // 0 + 1/(1 + 1/(1 + …)) and 1 + 1/(0 + 1/(1 + 1/(1 + …))): terms that pass through 0 on the way.
    const from = (b0: number, b1: number) =>
      continuedFraction(b0, (i, into) => {
        into.a = 1;
        into.b = i === 1 ? b1 : 1;
      });
    expect(from(0, 1)).toBeCloseTo((Math.sqrt(5) - 1) / 2, 14);
    expect(from(1, 0)).toBeCloseTo((3 + Math.sqrt(5)) / 2, 14);
  });
});

describe('quantiles and tails', () => {
  const p = fc.double({ min: 1e-12, max: 1 - 1e-9, noNaN: true });
  const shape = fc.double({ min: 0.3, max: 3000, noNaN: true });

  it('are each other’s inverse', () => {
    fc.assert(
      fc.property(p, shape, shape, (q, a, b) => {
        expect(gammaCdf(gammaQuantile(q, a), a) / q).toBeCloseTo(1, 9);
        // With b below 1 the quantile may lie closer to 1 than numbers do.
        const b1 = b + 1;
        expect(betaCdf(betaQuantile(q, a, b1), a, b1) / q).toBeCloseTo(1, 9);
        expect(fCdf(fQuantile(q, a, b), a, b) / q).toBeCloseTo(1, 9);
        expect(tCdf(tQuantile(q, a), a) / q).toBeCloseTo(1, 9);
      }),
    );
  });

  it('add up: the lower and the upper tail are everything', () => {
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, x) => {
        expect(betaCdf(x, a, b) + betaUpper(x, a, b)).toBeCloseTo(1, 12);
        expect(gammaCdf(a * x, a) + gammaUpper(a * x, a)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('refused', () => {
  it.each([
    ['a probability above 1', () => normalQuantile(1.1)],
    ['a probability that is none', () => tQuantile(Number.NaN, 3)],
    ['no degrees of freedom', () => tUpper(1, 0)],
    ['a value that is none', () => normalUpper(Number.NaN)],
    ['a t that is none', () => tUpper(Number.NaN, 2)],
    ['a shape of 0', () => gammaQuantile(0.5, 0)],
    ['a scale of 0', () => gammaCdf(1, 1, 0)],
    ['negative df', () => chiSquareUpper(1, -1)],
    ['an infinite shape', () => betaQuantile(0.5, 1, Infinity)],
  ])('%s', (_what, act) => {
    expect(act).toThrow(RangeError);
  });
});
