import type { Measure } from '../contract/measure.ts';
import type { Column, Grid, Table, Value } from './model.ts';

/** A column, and how a row's value in it is found. */
export interface ColumnOf<Row> extends Column {
  value: (row: Row) => Value;
}

type Given<Row> = Pick<ColumnOf<Row>, 'key' | 'title' | 'note' | 'value'> & Partial<ColumnOf<Row>>;

/** A column of words. */
export function text<Row>(column: Given<Row>): ColumnOf<Row> {
  return { type: 'text', unit: '', digits: 0, print: true, ...column };
}

/** A column of head-counts, unless another unit is named. */
export function count<Row>(column: Given<Row>): ColumnOf<Row> {
  return { type: 'integer', unit: 'people', digits: 0, print: true, ...column };
}

/** A column of numbers in points of the scale, unless another unit is named. */
export function number<Row>(column: Given<Row>): ColumnOf<Row> {
  return { type: 'number', unit: 'points of the scale', digits: 2, print: true, ...column };
}

/** A column of shares from 0 to 1, read as whole per cent. */
export function percent<Row>(column: Given<Row>): ColumnOf<Row> {
  return { type: 'percent', unit: 'share, 0 to 1', digits: 0, print: true, ...column };
}

/** A measured number as three columns: `key`, `key_lower` and `key_upper`. Its limits are in data files only. */
export function measured<Row>(
  kind: (column: Given<Row>) => ColumnOf<Row>,
  column: Omit<Given<Row>, 'value'>,
  measureOf: (row: Row) => Measure | Value,
): ColumnOf<Row>[] {
  const part =
    (which: 'value' | 'lower' | 'upper') =>
    (row: Row): Value => {
      const measure = measureOf(row);
      if (measure === null || typeof measure !== 'object' || !('value' in measure)) return measure;
      return measure.value === null ? { none: measure.reason } : measure[which];
    };
  return [
    kind({ ...column, value: part('value') }),
    ...limits(kind, column, { lower: part('lower'), upper: part('upper') }),
  ];
}

/** The 95 % limits of a number as columns of their own, in data files only. */
export function limits<Row>(
  kind: (column: Given<Row>) => ColumnOf<Row>,
  { key, title, ...rest }: Omit<Given<Row>, 'value'>,
  { lower, upper }: Record<'lower' | 'upper', (row: Row) => Value>,
): ColumnOf<Row>[] {
  const of = (which: 'lower' | 'upper', value: (row: Row) => Value): ColumnOf<Row> => {
    const note = `${which === 'lower' ? 'Lower' : 'Upper'} end of the 95 % interval of "${title}"`;
    return kind({ ...rest, key: `${key}_${which}`, title: `${title}, ${which}`, note, value, print: false });
  };
  return [of('lower', lower), of('upper', upper)];
}

/** Rows of anything as a table. */
export function buildTable<Row>(
  head: Pick<Table, 'key' | 'title'> & { grid?: Grid },
  rows: readonly Row[],
  columns: readonly ColumnOf<Row>[],
): Table {
  return {
    ...head,
    columns: columns.map(({ value: _, ...column }) => column),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}
