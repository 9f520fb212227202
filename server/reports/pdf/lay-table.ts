import type { Column, Table } from '../model.ts';
import { fitColumns, splitColumns } from './fit-columns.ts';
import { gatherReasons } from './gather-reasons.ts';
import type { LaidCell, LaidTable } from './laid.ts';
import { layCells } from './lay-cells.ts';
import type { Need } from './need.ts';
import { paperTable, type PaperTable } from './paper-table.ts';
import type { Ruler } from './ruler.ts';

const INSET = 4; // points left and right of a cell's text, as in table.typ
const GUTTER = 10; // points left of words that follow a number
const UPRIGHT = 15; // points that a column with an upright head takes at least
const NAMES = 110; // points that the names of the rows get at least where a table is split anyway
const LONGEST_LINE = 260; // points; a longer text is broken into lines
const LEAST_RANGE = 0.25; // points of the scale: where all lie closer than this, tints stay faint on purpose

/** A table as it is printed, in several parts where it is wider than the page. `width` in points. */
export function layTable(table: Table, ruler: Ruler, width: number): LaidTable[] {
  const whole = paperTable(table);
  const legend = new Map<string, LaidTable['legend'][number]>();
  const tintOf = tints(whole);
  const laid = whole.rows.map((row) => layCells(whole, row, tintOf, legend));
  const { columns, rows } = gatherReasons(whole.columns, laid);
  const paper = { ...whole, columns };
  const level = paper.columns.map((_, at) => needOf(paper, rows, at, ruler, false));
  const isUpright = sumOfLeast(level) > width;
  const needs = isUpright ? paper.columns.map((_, at) => needOf(paper, rows, at, ruler, true)) : level;
  const isSplit = sumOfLeast(needs) > width;
  const [names] = needs;
  if (isSplit && names) needs[0] = { ...names, least: Math.max(names.least, Math.min(names.natural, NAMES)) };
  const groups = isSplit ? splitColumns(needs, width) : [paper.columns.map((_, at) => at)];
  return groups.map((group, part) => ({
    title: groups.length === 1 ? paper.title : `${paper.title}, part ${part + 1} of ${groups.length}`,
    head: group.flatMap((at) => {
      const column = paper.columns[at];
      const isNumber = column !== undefined && column.type !== 'text';
      return column ? [{ text: column.title, isNumber, isUpright: isUpright && isNumber }] : [];
    }),
    widths: fitColumns(
      group.flatMap((at) => needs[at] ?? []),
      width,
      rows.map((row) => group.map((at) => widthAt(paper, row, at, ruler))),
    ).map((each) => Math.floor(100 * each) / 100),
    rows: rows.map((row) => (groups.length === 1 ? row : pick(row, group))),
    legend: [...legend.values()],
  }));
}

function needOf(
  { columns }: PaperTable,
  rows: readonly (readonly LaidCell[])[],
  at: number,
  ruler: Ruler,
  isUpright: boolean,
): Need {
  const column = columns[at];
  const isNumber = column !== undefined && column.type !== 'text';
  const title = column?.title ?? '';
  const head = isUpright && isNumber ? UPRIGHT - 2 * INSET : ruler.longestWord(title, 'head');
  const texts = new Set(rows.flatMap((row) => textAt(row, at)));
  let [natural, least] = [head, head];
  for (const text of texts) {
    natural = Math.max(natural, Math.min(LONGEST_LINE, ruler.width(text, 'cell')));
    least = Math.max(least, isNumber ? ruler.width(text, 'cell') : ruler.longestWord(text, 'cell'));
  }
  const inset = insetOf(column, at);
  return { natural: Math.max(natural, least) + inset, least: least + inset };
}

function widthAt({ columns }: PaperTable, row: readonly LaidCell[], at: number, ruler: Ruler): number {
  const [text] = textAt(row, at);
  return text === undefined ? 0 : ruler.width(text, 'cell') + insetOf(columns[at], at);
}

/** What is left free beside the text of a column. */
const insetOf = (column: Pick<Column, 'type'> | undefined, at: number): number =>
  INSET + (at > 0 && column?.type === 'text' ? GUTTER : INSET);

/** The text that stands in one column alone. */
function textAt(row: readonly LaidCell[], column: number): string[] {
  let at = 0;
  for (const { text, span = 1 } of row) {
    if (at === column) return span === 1 ? [text] : [];
    at += span;
  }
  return [];
}

/** The cells of some columns; what spans columns that are not side by side any more is cut to those that are there. */
function pick(row: readonly LaidCell[], columns: readonly number[]): LaidCell[] {
  let at = 0;
  return row.flatMap((cell) => {
    const from = at;
    at += cell.span ?? 1;
    const span = columns.filter((column) => column >= from && column < at).length;
    return span === 0 ? [] : [{ ...cell, span }];
  });
}

function tints({ isGrid, rows, middle }: PaperTable): (value: number) => number | undefined {
  if (!isGrid) return () => undefined;
  const numbers = rows.flat().filter((value) => typeof value === 'number');
  const from = middle ?? numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
  const range = numbers.reduce((most, value) => Math.max(most, Math.abs(value - from)), LEAST_RANGE);
  return (value) => Math.round((20 * (value - from)) / range) / 20;
}

const sumOfLeast = (needs: readonly Need[]): number => needs.reduce((sum, { least }) => sum + least, 0);
