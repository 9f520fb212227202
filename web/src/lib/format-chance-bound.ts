import { formatMean } from './format-number.ts';

/** The largest bound below 1: from here on a difference is not told from chance. */
const LARGEST = 0.05;

/**
 * A p-value of which only the bound is told that it does not exceed: 0.01, 0.05 or 1.
 *
 * @example
 * formatChanceBound(0.05) // => '≤0.05'
 * formatChanceBound(1) // => '>0.05'
 */
export function formatChanceBound(bound: number): string {
  return bound > LARGEST ? `>${formatMean(LARGEST)}` : `≤${formatMean(bound)}`;
}
