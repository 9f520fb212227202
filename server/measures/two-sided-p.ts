import { normalUpper } from './distributions/normal.ts';

/** The chance of a standard normal at least as far from 0 as `z`, on either side. Errors: RangeError at NaN. */
export function twoSidedP(z: number): number {
  return 2 * normalUpper(Math.abs(z));
}
