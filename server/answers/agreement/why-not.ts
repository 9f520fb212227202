import type { NoValueReason } from '../../contract/measure.ts';
import { FEWEST_PEOPLE } from '../../disclosure/can-sum-up.ts';

/** Why a unit has no summary, as far as its head-count of the sources tells: the fewest people in one of them. */
export function whyNotSummedUp(people: number): NoValueReason {
  if (people === 0) return 'no ratings';
  return people < FEWEST_PEOPLE ? 'under 100 people' : 'withheld to protect its people';
}
