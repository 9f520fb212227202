import { expect, it } from 'vitest';
import { type7Quantile } from '../../../server/measures/type-7-quantile.ts';
import r from '../../reference/measures-b-r.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';

it('agrees with quantile() in R', () => {
  const { values, p, type7 } = r.quantile;
  expectNear(
    p.map((at) => type7Quantile(values, at)),
    type7,
    1e-14,
  );
});

it('is the value itself of one, and refuses none', () => {
  expect(type7Quantile([4], 0.3)).toBe(4);
  expect(() => type7Quantile([], 0.5)).toThrow('no values');
  expect(() => type7Quantile([1], 1.5)).toThrow(RangeError);
});
