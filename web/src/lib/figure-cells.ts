import type { Measure } from '../../../server/contract/measure.ts';
import type { FigureCell, FigureColumn } from './figure-table.ts';
import { m } from './messages.ts';

export const textColumn = (name: string, ...csv: string[]): FigureColumn => ({ name, number: false, csv });
export const numberColumn = (name: string, ...csv: string[]): FigureColumn => ({ name, number: true, csv });

/** As a file has it: exact enough for any further arithmetic, and without the noise of binary fractions. */
export const round = (number: number) => Number(number.toFixed(4));

/** A measure with its interval, or the reason why there is none. */
export function measureCell(measure: Measure, format: (value: number) => string): FigureCell {
  if (measure.value === null) return { text: m.noValue[measure.reason], csv: [], absent: 'nothing' };
  const { value, lower, upper } = measure;
  const more =
    lower === null || upper === null ? {} : { more: m.table.interval(format(lower), format(upper)) };
  return {
    text: format(value),
    ...more,
    csv: [value, lower, upper].map((number) => (number === null ? undefined : round(number))),
  };
}

export function valueCell(value: number | null, format: (value: number) => string): FigureCell {
  return value === null ? { text: '', csv: [] } : { text: format(value), csv: [round(value)] };
}
