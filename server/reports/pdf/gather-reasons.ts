import type { LaidCell } from './laid.ts';
import type { PaperTable } from './paper-table.ts';

type Columns = PaperTable['columns'];

/** Where no row has a number from some column on, one column of reasons stands in their place: heads over nothing say nothing. */
export function gatherReasons(
  columns: Columns,
  rows: LaidCell[][],
): { columns: Columns; rows: LaidCell[][] } {
  const [span = 1, ...others] = rows.map((row) => row.at(-1)?.span ?? 1);
  if (span === 1 || others.some((each) => each !== span)) return { columns, rows };
  return {
    columns: [
      ...columns.slice(0, -span),
      { key: 'reason', title: 'Why there is no number', type: 'text', unit: '', digits: 0 },
    ],
    rows: rows.map((row) => row.map((cell, at) => (at === row.length - 1 ? { ...cell, span: 1 } : cell))),
  };
}
