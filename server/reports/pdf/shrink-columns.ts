import type { Need } from './need.ts';

const STEP = 2; // points
const BROKEN = 1.1; // lines are not filled to their ends
const NAME = 130; // points: a first column as narrow as this holds names and not sentences …
const DEARER = 4; // … and is broken only where that spares others many lines
const LOOKED_AT = 300; // rows, evenly over the table

/**
 * Widths of columns that are too wide together with every cell on one line: narrowed bit by bit, each time the one
 * where that costs the fewest lines over all rows, and of those the widest; names in the first last.
 *
 * Units: points. A row of `cells` has each cell's width on one line, with what is left free beside it; a cell of
 * several columns is 0 in all of them. `least` of all columns together must not be more than `width`.
 *
 * @example
 * // The second breaks in one row only
 * shrinkColumns([{ natural: 60, least: 30 }, { natural: 60, least: 30 }], [[60, 30], [60, 30], [60, 60]], 90) // => [60, 30]
 */
export function shrinkColumns(
  needs: readonly Need[],
  cells: readonly (readonly number[])[],
  width: number,
): number[] {
  const widths = needs.map(({ natural }) => natural);
  const every = Math.ceil(cells.length / LOOKED_AT);
  const rows = cells.filter((_, at) => at % every === 0).map((row) => ({ row, lines: 1 }));
  const linesOf = (cell: number, room: number): number =>
    cell <= room ? 1 : Math.ceil((BROKEN * cell) / room);

  for (;;) {
    const over = widths.reduce((sum, each) => sum + each, -width);
    if (over <= 0) return widths;
    let best: { at: number; to: number; cost: number; room: number } | undefined;
    for (const [at, { least, natural }] of needs.entries()) {
      const isName = at === 0 && natural <= NAME;
      const from = widths[at] ?? 0;
      const to = Math.max(least, from - Math.min(STEP, over));
      if (to >= from) continue;
      const more = rows.map(({ row, lines }) => Math.max(0, linesOf(row[at] ?? 0, to) - lines));
      const cost = (isName ? DEARER : 1) * more.reduce((sum, each) => sum + each, 0);
      const room = isName ? 0 : from;
      if (!best || cost < best.cost || (cost === best.cost && room > best.room))
        best = { at, to, cost, room };
    }
    if (!best) return widths;
    const { at, to } = best;
    widths[at] = to;
    for (const each of rows) each.lines = Math.max(each.lines, linesOf(each.row[at] ?? 0, to));
  }
}
