import { locale } from './locale.ts';

const SPACE = '\u00a0'; // a number and its sign stay on one line

/**
 * A share, 0 to 1, as whole per cent. What is not nothing never reads 0, what is not all never reads 100.
 *
 * @example
 * formatPercent(0.004) // => '<1 %'
 */
export function formatPercent(share: number): string {
  return `${formatWholePercent(share)}${SPACE}%`;
}

/** The same without the sign, for places where an axis says that it is per cent. */
export function formatWholePercent(share: number): string {
  if (share > 0 && share < 0.005) return '<1';
  if (share < 1 && share >= 0.995) return '>99';
  return String(Math.round(100 * share));
}

const twoDecimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Mean position on the scale, or any number of its points, two decimals. */
export function formatMean(mean: number): string {
  return twoDecimals.format(mean);
}

/**
 * A difference in points of the scale, two decimals, always with its sign; what rounds to nothing has none.
 *
 * @example
 * formatGap(-0.237) // => '−0.24'
 */
export function formatGap(gap: number): string {
  const text = formatMean(Math.abs(gap));
  if (text === formatMean(0)) return text;
  return gap < 0 ? `−${text}` : `+${text}`;
}

/** A q-value, two decimals; what is not nothing never reads 0. */
export function formatChance(q: number): string {
  return q < 0.005 ? `<${formatMean(0.01)}` : formatMean(q);
}

const whole = new Intl.NumberFormat(locale);

/** A head-count or number of ratings. */
export function formatCount(count: number): string {
  return whole.format(count);
}

const threeDecimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** A small index, three decimals. */
export function formatIndex(index: number): string {
  return threeDecimals.format(index);
}

/** A change of the mean per cycle, three decimals, with its sign. */
export function formatSlope(slope: number): string {
  const text = formatIndex(Math.abs(slope));
  if (text === formatIndex(0)) return text;
  return slope < 0 ? `−${text}` : `+${text}`;
}

const kilobytes = new Intl.NumberFormat(locale, {
  style: 'unit',
  unit: 'kilobyte',
  maximumFractionDigits: 0,
});
const megabytes = new Intl.NumberFormat(locale, {
  style: 'unit',
  unit: 'megabyte',
  maximumFractionDigits: 1,
});

/** Size of a file in thousands of bytes, with the unit. */
export function formatKilobytes(size: number): string {
  return kilobytes.format(size);
}

/** Size of a file in millions of bytes, one decimal, with the unit. */
export function formatMegabytes(size: number): string {
  return megabytes.format(size);
}
