import { checkDeff } from './check-deff.ts';
import { type ProportionInterval, wilson } from './wilson.ts';

export interface EffectiveInterval extends ProportionInterval {
  /** The sample of independent ratings that would tell as much: n / deff. */
  nEff: number;
}

/**
 * A share of ratings that cluster in people, with the Wilson interval of the effective sample.
 *
 * Shapes: `count` of `n` ratings; `deff` is their design effect (see `design-effect.ts`), 1 = independent.
 * Units:  fractions, not per cent; no rounding.
 * Null:   n = 0 has no share.
 * Errors: RangeError unless 0 <= count <= n and deff is a number above 0.
 * Source: Korn & Graubard (1998), Surv. Methodol. 24:193-201; Dean & Pagano (2015), J. Surv. Stat.
 *         Methodol. 3:484-503.
 *
 * @example
 * wilsonDeff(81, 263, 4) // => { estimate: 0.3080, lower: 0.2096, upper: 0.4276, nEff: 65.75 }
 */
export function wilsonDeff(
  count: number,
  n: number,
  deff: number,
  options: { confidence?: number } = {},
): EffectiveInterval | null {
  checkDeff(deff);
  // count / deff may round to just above n / deff where all ratings count.
  const nEff = n / deff;
  const interval = wilson(count === n ? nEff : count / deff, nEff, options);
  return interval && { ...interval, estimate: count / n, nEff };
}
