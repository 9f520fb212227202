type Value = string | number | null | readonly number[];
type Row = readonly Value[];

/** One published table: each row a list of values in a fixed order of columns. */
export interface CanonicalTable {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** Rows of a large table that begin with the same values. */
export interface RowGroup {
  /** What they begin with, which no row of another group does. */
  readonly key: Row;
  readonly size: number;
  /** The rows without these values, made when they are wanted. */
  readonly rows: () => Iterable<Row>;
}

/** A table too large to be held as lists. */
export interface GroupedTable {
  readonly name: string;
  readonly groups: readonly RowGroup[];
}

/**
 * The tables of a publication as one text, in pieces, which the publisher hashes: two publications have the same
 * text exactly if they have the same tables, in whatever order tables and rows come. A line each: the table's name
 * and number of rows, then its rows, sorted by code unit; all as JSON.
 *
 * Errors: RangeError that names table and row (from 0), if a number is not finite, a table or a group is given
 * twice, or a group has not as many rows as it says.
 *
 * @example
 * [...canonical([{ name: 'block', rows: [[2, 'team', [3]], [1, 'other', [1, 4]]] }])].join('')
 * // => '["block",2]\n[1,"other",[1,4]]\n[2,"team",[3]]\n'
 */
export function* canonical(tables: readonly (CanonicalTable | GroupedTable)[]): Generator<string> {
  const grouped = tables.map((table) => ('groups' in table ? table : inOneGroup(table)));
  const twice = repeated(grouped.map(({ name }) => name));
  if (twice !== undefined) throw new RangeError(`table ${twice} is given twice`);
  // The names with their quotes, as they stand in the text: "level" comes before "level_table".
  for (const table of sortBy(grouped, ({ name }) => JSON.stringify(name))) yield* tableText(table);
}

function inOneGroup({ name, rows }: CanonicalTable): GroupedTable {
  return { name, groups: [{ key: [], size: rows.length, rows: () => rows }] };
}

/** Sorted group by group, which is sorted throughout: lines of two groups differ where their keys do. */
function* tableText({ name, groups }: GroupedTable): Generator<string> {
  const begun = groups.map((group) => ({ group, begin: JSON.stringify(group.key).slice(0, -1) }));
  const twice = repeated(begun.map(({ begin }) => begin));
  if (twice !== undefined) throw new RangeError(`group ${twice}] of table ${name} is given twice`);
  yield `${JSON.stringify([name, groups.reduce((sum, { size }) => sum + size, 0)])}\n`;
  for (const { group, begin } of sortBy(begun, (each) => each.begin)) yield groupText(name, group, begin);
}

function groupText(name: string, { key, size, rows }: RowGroup, begin: string): string {
  const place = (): string => `row ${lines.length} of ${key.length > 0 ? `${begin}] in ` : ''}table ${name}`;
  // Without what they begin with, which is most of a line: it would be compared at each step of the sort.
  const lines: string[] = [];
  checkNumbers(key, place);
  for (const row of rows()) {
    checkNumbers(row, place);
    const rest = JSON.stringify(row).slice(1);
    lines.push(key.length > 0 && row.length > 0 ? `,${rest}` : rest);
  }
  if (lines.length !== size) {
    throw new RangeError(`${begin}] in table ${name} has ${lines.length} rows; expected ${size}`);
  }
  return size === 0 ? '' : `${begin}${lines.sort().join(`\n${begin}`)}\n`;
}

/** JSON would write these as null. A loop, since a large publication has a million rows. */
function checkNumbers(row: Row, place: () => string): void {
  for (const value of row) {
    if (typeof value === 'number') checkNumber(value, place);
    else if (typeof value === 'object' && value !== null) for (const part of value) checkNumber(part, place);
  }
}

function checkNumber(value: number, place: () => string): void {
  if (!Number.isFinite(value)) throw new RangeError(`${place()} has ${value}; expected a finite number`);
}

function sortBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function repeated(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index);
}
