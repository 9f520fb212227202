import type { Cell } from './blocks.ts';
import type { Element } from './html-tree.ts';

/** More cells than any ladder has, and few enough to hold. */
export const MAX_CELLS = 200_000;

/** A table too large to be a ladder's. */
export class TooManyCells extends Error {
  constructor() {
    super(`A table has more than ${MAX_CELLS} cells`);
  }
}

function elementsOf(node: Element, ...names: string[]): Element[] {
  return node.children
    .filter((child) => child.type === 'element')
    .filter((child) => names.includes(child.tagName));
}

/** Rows of this table, not of tables inside its cells. */
function rowsOf(table: Element): Element[] {
  return table.children
    .filter((child) => child.type === 'element')
    .flatMap((child) => (child.tagName === 'tr' ? [child] : elementsOf(child, 'tr')));
}

function spanOf(cell: Element, name: 'rowSpan' | 'colSpan', most: number): number {
  const span = Number(cell.properties[name] ?? 1);
  // rowspan="0" means to the end of the table
  if (name === 'rowSpan' && span === 0) return most;
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1;
}

/**
 * The cells of an HTML table by row and column, spans written out. A place that no cell covers is an empty cell.
 *
 * Errors: TooManyCells.
 */
export function expandTable(
  table: Element,
  read: (cell: Element) => Pick<Cell, 'line' | 'blocks'>,
): Cell[][] {
  const sources = rowsOf(table);
  const rows: Cell[][] = sources.map(() => []);
  let cells = 0;
  for (const [top, source] of sources.entries()) {
    const row = rows[top] ?? [];
    let column = 0;
    for (const element of elementsOf(source, 'td', 'th')) {
      while (row[column]) column += 1;
      const cell: Cell = { ...read(element), isHeader: element.tagName === 'th' };
      const width = spanOf(element, 'colSpan', 1000);
      const height = spanOf(element, 'rowSpan', rows.length - top);
      cells += width * height;
      if (cells > MAX_CELLS) throw new TooManyCells();
      for (const target of rows.slice(top, top + height)) {
        for (let i = column; i < column + width; i += 1) target[i] ??= cell;
      }
      column += width;
    }
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width * rows.length > MAX_CELLS) throw new TooManyCells();
  return rows.map((row, i) =>
    Array.from(
      { length: width },
      (_, column) => row[column] ?? { line: row[0]?.line ?? i + 1, blocks: [], isHeader: false },
    ),
  );
}
