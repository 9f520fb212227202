/** How much two different scores still agree: by the square of their distance, by the distance, or not at all. */
export type AgreementWeights = 'quadratic' | 'linear' | 'nominal';

/** The weight of a cell, 1 for the same score; `i` and `j` from 0 on a scale of `size`. Source: Cohen (1968). */
export function agreementWeight(kind: AgreementWeights, size: number, i: number, j: number): number {
  if (i === j) return 1;
  if (kind === 'nominal') return 0;
  const distance = Math.abs(i - j) / (size - 1);
  return 1 - (kind === 'quadratic' ? distance ** 2 : distance);
}
