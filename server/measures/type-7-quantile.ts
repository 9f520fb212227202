/**
 * The quantile of numbers at `p`, straight between the two nearest of them.
 *
 * Shapes: `values` in any order.
 * Errors: RangeError of no values, or unless `p` is from 0 to 1.
 * Source: Hyndman & Fan (1996), Am. Stat. 50:361-365, definition 7; quantile() in R, numpy.quantile.
 *
 * @example
 * type7Quantile([1, 2, 4, 8], 0.5) // => 3
 */
export function type7Quantile(values: readonly number[], p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile is at 0 to 1, not at ${p}`);
  const sorted = Float64Array.from(values).sort();
  const at = p * (sorted.length - 1);
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) throw new RangeError('no values have no quantile');
  return below + (at - Math.floor(at)) * (above - below);
}
