import type { Need } from './need.ts';
import { shrinkColumns } from './shrink-columns.ts';

const MOST_AIR = 44; // points that a column may get over what it needs

/**
 * Widths of columns that together are as wide as the page, or less where they need far less.
 *
 * Units: points. `cells`: see shrinkColumns. `least` of all columns together must not be more than `width`.
 *
 * @example
 * // What is over goes to the first, when the others have air enough
 * fitColumns([{ natural: 60, least: 30 }, { natural: 20, least: 20 }], 200) // => [136, 64]
 */
export function fitColumns(
  needs: readonly Need[],
  width: number,
  cells: readonly (readonly number[])[] = [],
): number[] {
  const natural = sum(needs.map((need) => need.natural));
  if (natural <= width) {
    const air = Math.min(MOST_AIR, (width - natural) / needs.length);
    const widths = needs.map((need) => need.natural + air);
    return widths.map((each, at) => (at === 0 ? each + width - sum(widths) : each));
  }
  return shrinkColumns(needs, cells, width);
}

/** Columns in groups that fit on a page each, of about as many columns; the first stands in all of them. */
export function splitColumns(needs: readonly Need[], width: number): number[][] {
  const fewest = fillGroups(needs, width, needs.length);
  return fillGroups(needs, width, Math.ceil((needs.length - 1) / fewest.length));
}

function fillGroups([first, ...rest]: readonly Need[], width: number, most: number): number[][] {
  const groups: number[][] = [[0]];
  const room = width - (first?.least ?? 0);
  let free = room;
  for (const [index, { least }] of rest.entries()) {
    const taken = (groups.at(-1)?.length ?? 1) - 1;
    if (taken > 0 && (taken >= most || least > free)) {
      groups.push([0]);
      free = room;
    }
    groups.at(-1)?.push(index + 1);
    free -= least;
  }
  return groups;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
