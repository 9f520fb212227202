/** An effect with a variance, and its place in the list it came from. */
export interface UsableEffect {
  at: number;
  y: number;
  v: number;
}

/**
 * The effects that have a value and a variance. A null, or a variance of 0 (nothing varied, so nothing is
 * known of the error), is left out.
 *
 * Shapes: `y` and `v` side by side.
 * Errors: RangeError if they differ in length, or hold a number that is not finite or a variance below 0.
 */
export function usableEffects(y: readonly (number | null)[], v: readonly (number | null)[]): UsableEffect[] {
  if (y.length !== v.length) throw new RangeError(`${y.length} effects, but ${v.length} variances`);
  return y.flatMap((value, at) => {
    const variance = v[at] ?? null;
    if (value === null || variance === null) return [];
    if (!Number.isFinite(value) || !(variance >= 0 && Number.isFinite(variance)))
      throw new RangeError(`effect ${at + 1} is ${value} with variance ${variance}`);
    return variance === 0 ? [] : [{ at, y: value, v: variance }];
  });
}

/** Puts what was made of each usable effect back in its place; null for those that were left out. */
export function inPlace<T>(
  length: number,
  effects: readonly UsableEffect[],
  make: (effect: UsableEffect) => T,
): (T | null)[] {
  const all: (T | null)[] = Array.from({ length }, () => null);
  for (const effect of effects) all[effect.at] = make(effect);
  return all;
}
