import { gammaQuantile, gammaUpperQuantile } from './distributions/gamma.ts';
import { sum } from './sum.ts';

export interface DirectRate {
  /** Rate at the standard mix, and its 95 % limits by the gamma method. */
  estimate: number;
  lower: number;
  upper: number;
  /** Variance of the estimate. */
  variance: number;
  /** Rate at the group's own mix. */
  crude: number;
}

/**
 * A group's rate if it had a standard mix of levels (direct standardisation).
 *
 * Shapes: side by side, one entry a level or band: `events` of `people` in the group, and `standard`, the
 *         people of the mix to standardise to (any unit: only the shares count).
 * Units:  events per person; no rounding. For a rate near 1 the upper limit may pass 1.
 * Null:   a standard of nobody, or a level that the standard has and the group has nobody in: its rate is
 *         not known. (A level that neither has is skipped.)
 * Errors: RangeError unless the lists are equally long, finite and not below 0, and events have people.
 * Source: Fay & Feuer (1997), Stat. Med. 16:791-801; epitools ageadjust.direct().
 *
 * @example
 * directRate([2, 3], [10, 20], [1, 1]) // => { estimate: 0.175, lower: 0.0521, upper: 0.4507, … }
 */
export function directRate(
  events: readonly number[],
  people: readonly number[],
  standard: readonly number[],
): DirectRate | null {
  if (events.length !== people.length || events.length !== standard.length)
    throw new RangeError(`${events.length} events, ${people.length} people, ${standard.length} standards`);
  const whole = sum(standard);
  const levels = events.map((count, at) => ({
    count,
    people: people[at] ?? 0,
    share: (standard[at] ?? 0) / whole,
  }));
  for (const [at, number] of [...events, ...people, ...standard].entries())
    if (!(number >= 0 && Number.isFinite(number)))
      throw new RangeError(`entry ${(at % events.length) + 1} holds ${number}, which is not a count`);
  if (levels.some((level) => level.count > 0 && level.people === 0))
    throw new RangeError('there are events at a level without people');
  if (whole === 0 || levels.some((level) => level.people === 0 && level.share > 0)) return null;

  const weighed = levels.flatMap(({ count, people: n, share }) =>
    n > 0 ? [{ count, weight: share / n }] : [],
  );
  const estimate = sum(weighed.map(({ count, weight }) => count * weight));
  const variance = sum(weighed.map(({ count, weight }) => count * weight ** 2));
  const largest = Math.max(...weighed.map(({ weight }) => weight));

  // One more event where it weighs most is the furthest that the next sample can go.
  const rateAbove = estimate + largest;
  const varianceAbove = variance + largest ** 2;
  return {
    estimate,
    lower: estimate === 0 ? 0 : gammaQuantile(0.025, estimate ** 2 / variance, variance / estimate),
    upper: gammaUpperQuantile(0.025, rateAbove ** 2 / varianceAbove, varianceAbove / rateAbove),
    variance,
    crude: sum(events) / sum(people),
  };
}
