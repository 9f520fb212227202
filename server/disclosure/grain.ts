const GRAINS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];
const COARSEST_OF_RATIO = 0.2;

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

/**
 * The grain of a number that is a ratio to how far the ratings are spread: a correlation, an agreement beyond
 * chance. Where nearly all ratings are equal a single one moves it by much more than its share of the ratings, so
 * only the part of them counts that makes the spread. Null where a step of a fifth still held fewer than k:
 * rounded like that it says nothing.
 *
 * Shapes: `ratings` that it is made of, k of the publication.
 * Units:  `spread` in squared points of the scale, such as a variance; above 1 it makes no grain finer.
 *
 * @example
 * grainOfRatio(120, 0.9, 5) // => 0.05
 * grainOfRatio(120, 0.11, 5) // => null
 */
export function grainOfRatio(ratings: number, spread: number, k: number): number | null {
  const grain = grainOf(ratings * Math.min(1, spread), k);
  return grain > COARSEST_OF_RATIO ? null : grain;
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
