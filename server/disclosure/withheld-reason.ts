import type { Rules } from './rules.ts';

export type WithheldReason = 'no ratings' | 'too few people' | 'withheld to protect its people';

/**
 * Why a group has no figure, in words that tell no more than its head-count does (DISCLOSURE.md, rule 4):
 * they never say whether it was the scores or the rest of the organisation that forbade it.
 */
export function withheldReason(headCount: number, rules: Pick<Rules, 'k'>): WithheldReason {
  if (headCount === 0) return 'no ratings';
  return headCount < rules.k ? 'too few people' : 'withheld to protect its people';
}
