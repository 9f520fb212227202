type Value = string | number | null | readonly number[];

/** One published table: each row a list of values in a fixed order of columns. */
export interface CanonicalTable {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
}

/**
 * The tables of a publication as one text, which the publisher hashes: two publications have the same text
 * exactly if they have the same tables, in whatever order tables and rows come. A line each: the table's name
 * and number of rows, then its rows, sorted by code unit; all as JSON.
 *
 * Errors: RangeError that names table and row (from 0), if a number is not finite or a table is given twice.
 *
 * @example
 * canonical([{ name: 'block', rows: [[2, 'team', [3]], [1, 'other', [1, 4]]] }])
 * // => '["block",2]\n[1,"other",[1,4]]\n[2,"team",[3]]\n'
 */
export function canonical(tables: readonly CanonicalTable[]): string {
  const names = new Set<string>();
  const texts = tables.map(({ name, rows }) => {
    if (names.has(name)) throw new RangeError(`table ${name} is given twice`);
    names.add(name);
    const lines = rows.map((row, index) => {
      checkNumbers(row, () => `row ${index} of table ${name}`);
      return `${JSON.stringify(row)}\n`;
    });
    return `${JSON.stringify([name, rows.length])}\n${lines.sort().join('')}`;
  });
  return texts.sort().join('');
}

/** JSON would write these as null. A loop, since a large publication has a million rows. */
function checkNumbers(row: readonly Value[], place: () => string): void {
  for (const value of row) {
    if (typeof value === 'number') checkNumber(value, place);
    else if (typeof value === 'object' && value !== null) for (const part of value) checkNumber(part, place);
  }
}

function checkNumber(value: number, place: () => string): void {
  if (!Number.isFinite(value)) throw new RangeError(`${place()} has ${value}; expected a finite number`);
}
