/** What a set of people must fulfil before its scores may be shown. Frozen into each publication. */
export interface Rules {
  /** Fewest people in a set. */
  readonly k: number;
  /** Fewest people off the most common score of a set. */
  readonly d: number;
  /** Whether a set must also hold against somebody who knows the scores of one whole home team. */
  readonly insider: boolean;
}

export const DEFAULT_RULES: Rules = { k: 5, d: 2, insider: true };

/** Goes up whenever the same counts would be cut differently; stored with each publication. */
export const RULES_VERSION = 2;

/**
 * Refuses rules under which the proof does not hold.
 *
 * Errors: RangeError that names the value, if k is not a whole number of at least 3 (below that the only
 *         other member of a pair reads his partner) or d not a whole number of at least 1 (at 0 a set of
 *         one shared score would tell everybody's).
 */
export function checkRules(rules: Rules): void {
  if (!Number.isSafeInteger(rules.k) || rules.k < 3) {
    throw new RangeError(`k is ${rules.k}; it must be a whole number of at least 3`);
  }
  if (!Number.isSafeInteger(rules.d) || rules.d < 1) {
    throw new RangeError(`d is ${rules.d}; it must be a whole number of at least 1`);
  }
}
