import { addHome, emptySum, type HomeSum } from './home-sum.ts';
import type { Rules } from './rules.ts';

/**
 * Whether the summed scores of a set of people may be shown (DISCLOSURE.md, rule 1).
 *
 * At least k people; at least d of them off the most common score; and, with the insider clause, if the set
 * spans several home teams, both of these for the people outside any one of them: whoever knows that team's
 * scores must not read the rest.
 */
export function isSafe(set: HomeSum, rules: Rules): boolean {
  if (set.people < rules.k) return false;
  if (!isSpread(set.people, set.counts, rules)) return false;
  return !rules.insider || set.homes < 2 || holdsWithoutAnyHome(set, rules);
}

/** Whether at least d people are off the most common score: off every score, that is. */
function isSpread(people: number, counts: readonly number[], { d }: Rules): boolean {
  return counts.every((count) => people - count >= d);
}

/**
 * The fewest people are left without the largest home. The fewest people off a score are left without the home
 * that has the most people off it, so that one number a score stands for trying every home.
 */
function holdsWithoutAnyHome({ people, counts, largestHome, mostOff }: HomeSum, { k, d }: Rules): boolean {
  if (people - largestHome < k) return false;
  return counts.every((count, score) => people - count - (mostOff[score] ?? 0) >= d);
}

/**
 * The same for a set given as the score counts of each of its home teams, `homes[h][position]`. Home teams
 * without people do not count as homes.
 *
 * @example
 * safe([[4, 0, 2]], { k: 5, d: 2, insider: true }) // => true
 * safe([[4, 0, 2], [0, 1, 0]], { k: 5, d: 2, insider: true }) // => false: 1 outside the largest home
 * safe([[3, 3, 0], [0, 0, 5]], { k: 5, d: 2, insider: true }) // => false: the five share one score
 */
export function safe(homes: readonly (readonly number[])[], rules: Rules): boolean {
  const set = emptySum(homes[0]?.length ?? 0);
  for (const counts of homes) addHome(set, counts);
  return isSafe(set, rules);
}
