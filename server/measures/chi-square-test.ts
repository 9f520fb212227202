import { chiSquareUpper } from './distributions/chi-square.ts';

export interface ChiSquareTest {
  statistic: number;
  df: number;
  p: number;
}

/** A statistic with its p-value by the chi-square distribution; null without degrees of freedom. */
export function chiSquareTest(statistic: number, df: number): ChiSquareTest | null {
  return df === 0 ? null : { statistic, df, p: chiSquareUpper(statistic, df) };
}
