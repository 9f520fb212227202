const GRAINS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

/**
 * What summaries are rounded to: two decimals, or coarser where a hundredth of the ratings would be fewer than
 * k of them. Without that, the whole percents of 100 people would be their exact number: "nobody was lowered"
 * tells everybody who gave himself the highest score what his manager gave him.
 *
 * Shapes: `ratings` that the summary is made of, k of the publication.
 *
 * @example
 * grainOf(2400, 5) // => 0.01
 * grainOf(120, 5) // => 0.05
 */
export function grainOf(ratings: number, k: number): number {
  return GRAINS.find((grain) => grain * ratings >= k) ?? 1;
}

/** A number to the nearest whole grain, without the dust of binary fractions. Null stays null. */
export function roundTo(grain: number, value: number): number;
export function roundTo(grain: number, value: number | null): number | null;
export function roundTo(grain: number, value: number | null): number | null {
  if (value === null) return null;
  // Adding 0 makes -0 a 0.
  return Number((Math.round(value / grain) * grain).toFixed(2)) + 0;
}

/**
 * Shares as percent in steps of the grain that add up to 100: each is cut down, and the steps that are left go
 * to the shares that lost the most, the first of equals. A share of 0 stays 0.
 *
 * Shapes: shares, 0 to 1, that add up to 1.
 *
 * @example
 * percents(0.01, [0.125, 0.5, 0.375]) // => [13, 50, 37]
 */
export function percents(grain: number, shares: readonly number[]): number[] {
  const exact = shares.map((share) => Number((share / grain).toFixed(9)));
  const steps = exact.map(Math.floor);
  const lost = exact.map((each, at) => ({ at, lost: each - (steps[at] ?? 0) }));
  let left = Math.round(1 / grain) - steps.reduce((sum, each) => sum + each, 0);
  for (const { at } of lost.sort((a, b) => b.lost - a.lost || a.at - b.at)) {
    if (left-- <= 0) break;
    steps[at] = (steps[at] ?? 0) + 1;
  }
  return steps.map((each) => Math.round(each * grain * 100));
}
