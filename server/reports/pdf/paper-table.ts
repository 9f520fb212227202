import type { Column, Table, Value } from '../model.ts';

/** A table with only the columns and rows that are printed, whatever its tidy form is. */
export interface PaperTable {
  title: string;
  columns: readonly Pick<Column, 'key' | 'title' | 'type' | 'unit' | 'digits'>[];
  rows: readonly (readonly Value[])[];
  /** All numbers are of one kind, side by side: they are tinted, and their reasons are signs. */
  isGrid: boolean;
  /** What the tint is the distance from; undefined: their middle. */
  middle?: number;
}

/** Chooses what of a table is printed. */
export function paperTable(table: Table): PaperTable {
  return table.grid ? gridOf(table, table.grid) : listOf(table);
}

function listOf({ title, columns, rows }: Table): PaperTable {
  // A column in which no row has anything would be a riddle: whoever reads data files has it.
  const printed = columns.flatMap(({ print }, at) =>
    print && rows.some((row) => (row[at] ?? '') !== '') ? [at] : [],
  );
  return {
    title,
    columns: printed.flatMap((at) => columns[at] ?? []),
    rows: told(columns, rows).map((row) => printed.map((at) => row[at] ?? null)),
    isGrid: false,
  };
}

function gridOf({ title, columns, rows }: Table, { down, across, value }: NonNullable<Table['grid']>) {
  const [downAt, acrossAt, valueAt] = [down, across, value].map((key) => {
    const at = columns.findIndex((column) => column.key === key);
    if (at < 0) throw new Error(`"${title}" has no column "${key}" to make a grid of`);
    return at;
  }) as [number, number, number];
  const named = told(columns, rows);
  const heads = [...new Set(named.map((row) => wordOf(row[acrossAt])))];
  const lines: { name: string; cells: Map<string, Value> }[] = [];
  for (const row of named) {
    const [name, head] = [wordOf(row[downAt]), wordOf(row[acrossAt])];
    let line = lines.findLast((each) => each.name === name);
    // Two things of one name are two lines.
    if (!line || line.cells.has(head)) lines.push((line = { name, cells: new Map() }));
    line.cells.set(head, row[valueAt] ?? null);
  }
  const [first, shown] = [columns[downAt], columns[valueAt]] as [Column, Column];
  return {
    title,
    columns: [first, ...heads.map((head) => ({ ...shown, title: head }))],
    rows: lines.map(({ name, cells }) => [name, ...heads.map((head) => cells.get(head) ?? null)]),
    isGrid: true,
    ...(value === 'gap' && { middle: 0 }),
  };
}

/** Two teams of one name are told apart by the team above them. */
function told(columns: readonly Column[], rows: Table['rows']): Table['rows'] {
  const pathAt = columns.findIndex(({ key }) => key === 'team');
  const nameAt = columns.findIndex(({ key }) => key === 'team_name');
  if (pathAt < 0 || nameAt < 0) return rows;
  const paths = new Map<string, Set<string>>();
  for (const row of rows) {
    const name = wordOf(row[nameAt]);
    paths.set(name, (paths.get(name) ?? new Set()).add(wordOf(row[pathAt])));
  }
  return rows.map((row) => {
    if ((paths.get(wordOf(row[nameAt]))?.size ?? 0) < 2) return row;
    const path = wordOf(row[pathAt]).split(' / ');
    return row.with(nameAt, path.slice(-2).join(' / '));
  });
}

const wordOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
