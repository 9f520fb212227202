import { expect, it } from 'vitest';
import { bh } from '../../../server/measures/bh.ts';
import { adjustedGap } from '../../../server/measures/adjusted-gap.ts';
import { drawToMean } from '../../../server/measures/draw-to-mean.ts';
import { directRate } from '../../../server/measures/direct-rate.ts';
import { ebShrink } from '../../../server/measures/eb-shrink.ts';
import { funnelBinomialLimits } from '../../../server/measures/funnel-binomial-limits.ts';
import { funnelOverdispersion } from '../../../server/measures/funnel-overdispersion.ts';
import { gwetAc2 } from '../../../server/measures/gwet-ac2.ts';
import { haloIcc } from '../../../server/measures/halo-icc.ts';
import { indirectRatio } from '../../../server/measures/indirect-ratio.ts';
import { krippendorff } from '../../../server/measures/krippendorff.ts';
import { marginalHomogeneity } from '../../../server/measures/marginal-homogeneity.ts';
import { poolGaps } from '../../../server/measures/pool-gaps.ts';
import { raterLeniency } from '../../../server/measures/rater-leniency.ts';
import { rwg } from '../../../server/measures/rwg.ts';
import { signTest } from '../../../server/measures/sign-test.ts';
import { solveLinear } from '../../../server/measures/solve-linear.ts';
import { type7Quantile } from '../../../server/measures/type-7-quantile.ts';
import { vanElteren } from '../../../server/measures/van-elteren.ts';
import { weightedKappa } from '../../../server/measures/weighted-kappa.ts';

const near = (value: number): unknown => expect.closeTo(value, 4);

// The examples that the docstrings of M9 to M15 give, to the digits that they give.
it.each<[string, unknown, object]>([
  [
    'adjustedGap',
    adjustedGap(
      [0, 1, 3],
      [2, 2],
      [
        [2, 2, 0],
        [0, 2, 2],
      ],
    ),
    { gap: 0.75, observed: 11, expected: 8, z: 3 },
  ],
  [
    'poolGaps',
    poolGaps(
      [
        { observed: 5, expected: 4, variance: 1, n: 2 },
        { observed: 5, expected: 4, variance: 3, n: 2 },
      ],
      { deff: 4 },
    ),
    { gap: 0.5, se0: 1, z: 0.5 },
  ],
  [
    'indirectRatio',
    indirectRatio(10, 8),
    { estimate: 1.25, lower: near(0.5994), upper: near(2.2988), observed: 10, expected: 8 },
  ],
  [
    'directRate',
    directRate([2, 3], [10, 20], [1, 1]),
    { estimate: near(0.175), lower: near(0.0521), upper: near(0.4507) },
  ],
  [
    'drawToMean',
    drawToMean({ y: 4, v: 1 }, { tau2: 3, mu: 2, seMu: 0 }),
    { shrunken: 3.5, b: 0.25, se: near(0.866) },
  ],
  [
    'ebShrink',
    ebShrink([0, 2, 4], [1, 1, 1]),
    { tau2: near(3), mu: 2, shrunken: [near(0.5), 2, near(3.5)], b: [near(0.25), near(0.25), near(0.25)] },
  ],
  [
    'funnelOverdispersion',
    funnelOverdispersion([0, 2, 4], [1, 1, 1], { winsorise: 0 }),
    { theta0: 2, phi: near(2.6667), tau2: near(3) },
  ],
  [
    'funnelBinomialLimits',
    funnelBinomialLimits(20, 0.3),
    { lower95: near(0.0812), upper95: near(0.4873), lower998: near(0.0015), upper998: near(0.6137) },
  ],
  [
    'bh',
    bh([0.01, 0.5, 0.03]),
    { adjusted: [near(0.03), 0.5, near(0.045)], flagged: [true, false, true], tests: 3 },
  ],
  [
    'vanElteren',
    vanElteren([
      [
        [0, 1, 3],
        [2, 1, 1],
      ],
    ]),
    { z: near(1.559), theta: 0.8125, strata: 1 },
  ],
  [
    'marginalHomogeneity',
    marginalHomogeneity([
      [1, 3],
      [1, 5],
    ]),
    { meanShift: 0.2, z: 1, raised: 0.3, same: near(0.6), lowered: 0.1 },
  ],
  [
    'weightedKappa',
    weightedKappa([
      [2, 0],
      [1, 1],
    ]),
    { estimate: 0.5, po: 0.75, pe: 0.5 },
  ],
  [
    'gwetAc2',
    gwetAc2(
      [
        [40, 1],
        [2, 0],
      ],
      { weights: 'nominal' },
    ),
    { estimate: near(0.9252) },
  ],
  [
    'krippendorff',
    krippendorff([
      [2, 0, 0],
      [0, 1, 1],
      [0, 0, 2],
    ]),
    { estimate: near(0.7778) },
  ],
  [
    'raterLeniency',
    raterLeniency([
      { rater: 'a', person: 'x', competency: 'c', score: 4 },
      { rater: 'b', person: 'x', competency: 'c', score: 3 },
    ]),
    { reason: 'one-person-each' },
  ],
  [
    'haloIcc',
    haloIcc([
      [1, 2],
      [4, 4],
      [2, 2],
    ]),
    { estimate: near(0.9091), msb: 3.5, msw: near(0.1667), f: near(21) },
  ],
  ['rwg', rwg([0, 1, 2, 1, 0]), { rwg: near(0.6667), rangeUse: near(0.5774), middleShare: 0.5 }],
])('%s', (_name, got, want) => {
  expect(got).toMatchObject(want);
});

it('signTest, solveLinear and type7Quantile', () => {
  expect(signTest(8, 2)).toBeCloseTo(0.109375, 12);
  expect(
    solveLinear(
      [
        [2, 1],
        [1, 2],
      ],
      [3, 3],
    ),
  ).toEqual([near(1), near(1)]);
  expect(type7Quantile([1, 2, 4, 8], 0.5)).toBe(3);
});
