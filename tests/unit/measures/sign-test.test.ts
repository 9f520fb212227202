import { expect, it } from 'vitest';
import { signTest } from '../../../server/measures/sign-test.ts';
import { expectNear } from './expect-near.ts';

// binom.test(left, left + right)$p.value in R 4.2.2.
it.each([
  [8, 2, 0.109375],
  [7, 7, 1],
  [0, 1, 1],
  [412, 510, 0.001387719490408557],
  [3, 60, 9.048317650694999e-15],
])('agrees with binom.test for %i against %i', (left, right, p) => {
  expectNear(signTest(left, right), p);
  expect(signTest(right, left)).toBe(signTest(left, right));
});

it('has nothing to tell where nobody moved', () => {
  expect(signTest(0, 0)).toBeNull();
});
