/** What a set of people must fulfil before its scores may be shown. Frozen into each publication. */
export interface Rules {
  /** Fewest people in a set. */
  readonly k: number;
  /** Fewest people off the most common score of a set. */
  readonly d: number;
  /** Whether a set must also hold against somebody who knows the scores of one whole home team. */
  readonly insider: boolean;
}

/** The rules, and what else decides how a cycle is cut. */
export interface CutRules extends Rules {
  /** Whose level columns are published, where there are any: the company's (where not said) or its divisions'. */
  readonly columns?: 'company' | 'divisions';
  /** Fewest people in any of a cycle's tables for level columns at all; `LEVELS_FROM` where not said. */
  readonly levelsFrom?: number;
}

export const DEFAULT_RULES: Rules = { k: 5, d: 2, insider: true };

/** Below this many people level columns leave out too many to be of use (DISCLOSURE.md, section 6, number 9). */
export const LEVELS_FROM = 150;

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
