import type { Cell } from '../../../server/contract/distribution.ts';

/** Withheld is hatched; where there simply are no ratings nothing is kept from the reader. */
export function isHatched(cell: Cell): boolean {
  return 'withheld' in cell && cell.withheld !== 'no ratings';
}
