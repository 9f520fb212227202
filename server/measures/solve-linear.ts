/**
 * The x of A x = b for a symmetric positive definite A, by Cholesky's factors: stable without pivoting.
 *
 * Shapes: `matrix` n x n, `right` n.
 * Errors: RangeError if A is not positive definite as far as doubles can tell.
 *
 * @example
 * solveLinear([[2, 1], [1, 2]], [3, 3]) // => [1, 1]
 */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const factor: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const made: number[] = [];
    for (let j = 0; j <= i; j++) {
      const upper = j === i ? made : (factor[j] ?? []);
      const rest = made.slice(0, j).reduce((left, value, k) => left - value * (upper[k] ?? 0), row[j] ?? 0);
      if (j === i && !(rest > 1e-12 * (row[i] ?? 0)))
        throw new RangeError(`the matrix is not positive definite at row ${i + 1}`);
      made.push(j === i ? Math.sqrt(rest) : rest / (upper[j] ?? 0));
    }
    factor.push(made);
  }

  const size = right.length;
  const forward: number[] = [];
  for (const [i, row] of factor.entries())
    forward.push(
      row.slice(0, i).reduce((left, value, k) => left - value * (forward[k] ?? 0), right[i] ?? 0) /
        (row[i] ?? 0),
    );
  const solution: number[] = Array.from({ length: size }, () => 0);
  for (let i = size - 1; i >= 0; i--) {
    let left = forward[i] ?? 0;
    for (let k = i + 1; k < size; k++) left -= (factor[k]?.[i] ?? 0) * (solution[k] ?? 0);
    solution[i] = left / (factor[i]?.[i] ?? 0);
  }
  return solution;
}
