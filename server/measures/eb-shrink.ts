import { drawToMean } from './draw-to-mean.ts';
import { pauleMandel } from './paule-mandel.ts';
import { inPlace, usableEffects } from './usable-effects.ts';

export interface EbShrink {
  /** Variance and standard deviation between groups, once chance is taken off. */
  tau2: number;
  tau: number;
  /** Weighted mean of the groups, to which they are drawn, and its standard error. */
  mu: number;
  seMu: number;
  /** Per group: the shrunken effect, its standard error and 95 % limits. */
  shrunken: (number | null)[];
  se: (number | null)[];
  lower: (number | null)[];
  upper: (number | null)[];
  /** Per group: how far it is drawn to the mean, B = v / (v + tau²); 1 - B is its reliability. */
  b: (number | null)[];
  /** How many groups had a value and a variance. */
  k: number;
}

/**
 * Empirical Bayes: each group's effect drawn to the mean of all, the more the less it is known.
 *
 * Shapes: `y` one effect a group, `v` its variance (se²), side by side.
 * Units:  those of `y`; no rounding.
 * Null:   fewer than two groups with a value and a variance above 0: no variance between groups, so
 *         nothing at all. A group whose effect or variance is null, or whose variance is 0, has nulls and
 *         does not count. With tau² = 0 all are drawn wholly to the mean, which is a result.
 * Errors: RangeError if the lengths differ, a number is not finite or a variance is below 0.
 * Source: Paule & Mandel (1982), J. Res. NBS 87:377-385; Veroniki et al. (2016), Res. Synth. Methods
 *         7:55-79; Morris (1983), JASA 78:47-55; metafor rma(method = "PM") and blup().
 *
 * @example
 * ebShrink([0, 2, 4], [1, 1, 1]) // => { tau2: 3, mu: 2, shrunken: [0.5, 2, 3.5], b: [0.25, 0.25, 0.25], … }
 */
export function ebShrink(y: readonly (number | null)[], v: readonly (number | null)[]): EbShrink | null {
  const effects = usableEffects(y, v);
  if (effects.length < 2) return null;

  const between = pauleMandel(effects);
  const { tau2, mu, seMu } = between;
  const made = inPlace(y.length, effects, (effect) => drawToMean(effect, between));
  return {
    tau2,
    tau: Math.sqrt(tau2),
    mu,
    seMu,
    shrunken: made.map((group) => group?.shrunken ?? null),
    se: made.map((group) => group?.se ?? null),
    lower: made.map((group) => group?.lower ?? null),
    upper: made.map((group) => group?.upper ?? null),
    b: made.map((group) => group?.b ?? null),
    k: effects.length,
  };
}
