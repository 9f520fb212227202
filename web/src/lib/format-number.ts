const SPACE = '\u00a0'; // a number and its sign stay on one line

/**
 * A share, 0 to 1, as whole per cent. What is not nothing never reads 0, what is not all never reads 100.
 *
 * @example
 * formatPercent(0.004) // => '<1 %'
 */
export function formatPercent(share: number): string {
  return `${formatWholePercent(share)}${SPACE}%`;
}

/** The same without the sign, for places where an axis says that it is per cent. */
export function formatWholePercent(share: number): string {
  if (share > 0 && share < 0.005) return '<1';
  if (share < 1 && share >= 0.995) return '>99';
  return String(Math.round(100 * share));
}

/** Mean position on the scale, two decimals. */
export function formatMean(mean: number): string {
  return mean.toFixed(2);
}

const whole = new Intl.NumberFormat('en-GB');

/** A head-count or number of ratings. */
export function formatCount(count: number): string {
  return whole.format(count);
}
