import { addHome, emptySum, type HomeSum } from './home-sum.ts';
import type { Rules } from './rules.ts';

/**
 * Whether the summed scores of a set of people may be shown (DISCLOSURE.md, rule 1).
 *
 * At least k people; at least d of them off the most common score; and, with the insider clause, if the
 * set spans several home teams, at least k people outside the largest of them: whoever knows that team's
 * scores must not read the rest.
 */
export function isSafe(set: HomeSum, rules: Rules): boolean {
  if (set.people < rules.k) return false;
  if (set.people - Math.max(...set.counts) < rules.d) return false;
  return !rules.insider || set.homes < 2 || set.people - set.largestHome >= rules.k;
}

/**
 * The same for a set given as the score counts of each of its home teams, `homes[h][position]`. Home teams
 * without people do not count as homes.
 *
 * @example
 * safe([[4, 0, 2]], { k: 5, d: 2, insider: true }) // => true
 * safe([[4, 0, 2], [0, 1, 0]], { k: 5, d: 2, insider: true }) // => false: 1 outside the largest home
 */
export function safe(homes: readonly (readonly number[])[], rules: Rules): boolean {
  const set = emptySum(homes[0]?.length ?? 0);
  for (const counts of homes) addHome(set, counts);
  return isSafe(set, rules);
}
