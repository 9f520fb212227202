import { formatCount, formatPercent } from '../../../web/src/lib/format-number.ts';
import { locale } from '../../../web/src/lib/locale.ts';
import type { Column } from '../model.ts';

type Printed = Pick<Column, 'key' | 'type' | 'unit' | 'digits'>;

/** Differences: they say which way, as on the screen. */
const SIGNED: ReadonlySet<string> = new Set([
  'gap',
  'shrunken',
  'change',
  'trend',
  'shift',
  'p10',
  'p50',
  'p90',
]);

/**
 * A number as it stands in a printed table, with the decimals of its column. A chance that is not nothing never
 * reads zero.
 *
 * @example
 * formatValue({ key: 'gap', type: 'number', unit: 'points of the scale', digits: 2 }, 0.237) // => '+0.24'
 */
export function formatValue({ key, type, unit, digits }: Printed, value: number): string {
  const sign = value < 0 ? '−' : SIGNED.has(key) ? '+' : '';
  const size = Math.abs(value);
  if (type === 'integer') return sign + formatCount(size);
  if (type === 'percent' && digits === 0) return sign + formatPercent(size);
  const text = fixed(digits).format(type === 'percent' ? 100 * size : size);
  const isNothing = text === fixed(digits).format(0);
  if (isNothing && unit.startsWith('chance')) return `<${fixed(digits).format(10 ** -digits)}`;
  // What rounds to nothing has no side.
  return (isNothing ? '' : sign) + text + (type === 'percent' ? '\u00a0%' : '');
}

const formats = new Map<number, Intl.NumberFormat>();

/** Making one takes longer than using it a thousand times. */
function fixed(digits: number): Intl.NumberFormat {
  const format =
    formats.get(digits) ??
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  formats.set(digits, format);
  return format;
}
