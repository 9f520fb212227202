import { expect, it } from 'vitest';
import { betaUpper } from '../../../server/measures/distributions/beta.ts';
import { chiSquareUpper } from '../../../server/measures/distributions/chi-square.ts';
import { fUpper } from '../../../server/measures/distributions/f.ts';
import { gammaUpper } from '../../../server/measures/distributions/gamma.ts';
import { normalQuantile, normalUpper } from '../../../server/measures/distributions/normal.ts';
import { regularisedBeta } from '../../../server/measures/distributions/regularised-beta.ts';
import { regularisedGamma } from '../../../server/measures/distributions/regularised-gamma.ts';
import { tQuantile, tUpper } from '../../../server/measures/distributions/student-t.ts';
import { jsd } from '../../../server/measures/jsd.ts';
import { kitagawa } from '../../../server/measures/kitagawa.ts';
import { expectNear } from './expect-near.ts';

// The examples that the docstrings give, where no other test runs them.

it('of the distributions', () => {
  expectNear(normalUpper(1.959963984540054), 0.025);
  expectNear(normalQuantile(0.975), 1.959963984540054);
  expectNear(tUpper(2.7764451051977987, 4), 0.025);
  expectNear(tQuantile(0.975, 4), 2.7764451051977987);
  expectNear(chiSquareUpper(3.841458820694124, 1), 0.05);
  expectNear(gammaUpper(2, 1), Math.exp(-2));
  expectNear(betaUpper(0.5, 2, 3), 0.3125);
  expectNear(fUpper(4.102821015130403, 2, 10), 0.05);
  expectNear(regularisedGamma(1, 2), { lower: 0.8646647167634, upper: 0.1353352832366 });
  expectNear(regularisedBeta(2, 3, 0.5, 0.5), { lower: 0.6875, upper: 0.3125 });
});

it('of jsd', () => {
  expect(jsd([1, 0], [0, 1], { base: 2 })).toEqual({ jsd: 1, distance: 1 });
});

it('of kitagawa', () => {
  const after = { weights: [1, 3], means: [2, 4] };
  expectNear(kitagawa({ weights: [1, 1], means: [2, 4] }, after), { total: 0.5, rate: 0, mix: 0.5 });
});
