import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelOverdispersion } from '../../../server/measures/funnel-overdispersion.ts';
import r from '../../reference/measures-b-r.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';

const teams = fc.array(
  fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0.05, max: 2, noNaN: true })),
  { minLength: 2, maxLength: 40 },
);

describe('funnelOverdispersion', () => {
  it.each(r.funnel)(
    'agrees with the formulae of Spiegelhalter (2005) on quantile(type = 7) in R, case %#',
    ({ y, s, theta0, winsorise, ...want }) => {
      expectNear(funnelOverdispersion(y, s, { theta0, winsorise }), want);
    },
  );

  // The published example is the BCG trials; metafor rma(method = "DL") gives tau² 0.3088 for them.
  it('is DerSimonian-Laird without winsorising, about the fixed-effect mean', () => {
    const { y, s, theta0, tau2 } = r.derSimonianLaird;
    const got = funnelOverdispersion(y, s, { winsorise: 0 });
    expectNear(got, { theta0, tau2 });
    expect(got?.tau2).toBeCloseTo(0.3088, 4);
  });

  it('pulls in a tenth at each end unless told', () => {
    const y = [-9, -1, 0, 0, 0, 0, 0, 0, 1, 9, 0];
    const got = funnelOverdispersion(
      y,
      y.map(() => 1),
      { theta0: 0 },
    );
    // Sorted, the second of eleven is -1 and the tenth is 1.
    expect(got?.zWinsorised).toEqual(y.map((value) => Math.sign(value)));
    expect(got).toMatchObject({ phi: 4 / 11, tau2: 0, k: 11 });
    expect(got?.zAdjusted).toEqual(y);
    expect([got?.lower998[3], got?.lower95[3], got?.upper95[3], got?.upper998[3]]).toEqual([
      -3.09, -1.96, 1.96, 3.09,
    ]);
  });

  it('leaves out teams without a value or an error, and needs two', () => {
    const got = funnelOverdispersion([0, null, 2, 9, 4], [1, 1, 1, 0, 1], { winsorise: 0 });
    expect(got).toMatchObject({ theta0: 2, k: 3 });
    expectNear(got?.tau2, 3);
    expect(got?.zAdjusted.map((z) => z === null)).toEqual([false, true, false, true, false]);
    expect(got?.lower95.map((z) => z === null)).toEqual([false, true, false, true, false]);
    expect(funnelOverdispersion([1], [1])).toBeNull();
    expect(funnelOverdispersion([1, 2], [0, 1])).toBeNull();
  });

  it('never makes a team stand out more than it did, whatever the order', () => {
    fc.assert(
      fc.property(teams, (pairs) => {
        const [y, s] = [pairs.map(([value]) => value), pairs.map(([, error]) => error)];
        const got = funnelOverdispersion(y, s)!;
        for (const [at, z] of got.z.entries()) {
          expect(Math.abs(got.zAdjusted[at]!)).toBeLessThanOrEqual(Math.abs(z!) + 1e-12);
          expect(Math.abs(got.zWinsorised[at]!)).toBeLessThanOrEqual(
            Math.max(...got.z.map((v) => Math.abs(v!))),
          );
          const outside = y[at]! < got.lower95[at]! || y[at]! > got.upper95[at]!;
          expect(outside).toBe(Math.abs(got.zAdjusted[at]!) > 1.96);
        }
        const turned = funnelOverdispersion([...y].reverse(), [...s].reverse())!;
        expectNear(turned.tau2, got.tau2, 1e-7);
      }),
    );
  });

  it('refuses errors below 0 and winsorising by half', () => {
    expect(() => funnelOverdispersion([1, 2], [1, -1])).toThrow('a standard error of -1');
    expect(() => funnelOverdispersion([1, 2], [1, 1], { winsorise: 0.5 })).toThrow(RangeError);
    expect(() => funnelOverdispersion([1], [1, 1])).toThrow(RangeError);
  });
});
