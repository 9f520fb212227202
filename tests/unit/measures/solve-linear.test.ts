import fc from 'fast-check';
import { expect, it } from 'vitest';
import { solveLinear } from '../../../server/measures/solve-linear.ts';

const square = (size: number) =>
  fc.array(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  });

it('gives back the right side, for A = B Bᵀ + I', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }).chain(square), (b) => {
      const a = b.map((row, i) =>
        b.map((other, j) => row.reduce((total, value, k) => total + value * other[k]!, i === j ? 1 : 0)),
      );
      const right = b.map((row) => row[0]!);
      const x = solveLinear(a, right);
      for (const [i, row] of a.entries()) {
        const back = row.reduce((total, value, j) => total + value * x[j]!, 0);
        expect(Math.abs(back - right[i]!)).toBeLessThanOrEqual(1e-10);
      }
    }),
  );
});

it('refuses a matrix that is not positive definite', () => {
  expect(() =>
    solveLinear(
      [
        [1, 1],
        [1, 1],
      ],
      [1, 1],
    ),
  ).toThrow('not positive definite at row 2');
  expect(() => solveLinear([[0]], [1])).toThrow(RangeError);
  const nearly = 1 + 1e-14; // nothing right would be left of the solution
  expect(() =>
    solveLinear(
      [
        [1, 1],
        [1, nearly],
      ],
      [1, 1],
    ),
  ).toThrow(RangeError);
});
