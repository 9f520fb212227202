import type { ChartConfiguration } from 'chart.js';
import type { Row } from '../lib/distribution-rows.ts';
import type { Theme } from './theme.ts';

/** Pixels that the scale below the bars takes. */
export const AXIS_HEIGHT = 24;
const BAR = 22;

/** Lying bars, one a row, stacked from the lowest word of the scale to the highest; nothing where withheld. */
export function shareBars(
  rows: readonly Row[],
  scale: readonly string[],
  theme: Theme,
): ChartConfiguration<'bar', (number | null)[], string> {
  const font = { family: theme.font, size: 12 };
  return {
    type: 'bar',
    data: {
      labels: rows.map((row) => row.label),
      datasets: scale.map((word, position) => ({
        label: word,
        data: rows.map(({ cell }) => ('withheld' in cell ? null : 100 * (cell.shares[position]?.p ?? 0))),
        backgroundColor: theme.scores[position] ?? theme.rule,
        borderColor: theme.paper,
        borderWidth: { right: 1 },
        borderSkipped: false,
        barThickness: BAR,
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      events: [], // the rows over the canvas listen, so that the keyboard gets what the mouse gets
      layout: { autoPadding: false, padding: 0 },
      scales: {
        x: {
          stacked: true,
          min: 0,
          max: 100,
          ticks: {
            stepSize: 25,
            align: 'inner',
            color: theme.inkSoft,
            font,
            callback: (value) => `${value}\u00a0%`,
          },
          grid: { color: theme.rule, drawTicks: false },
          border: { display: false },
          afterFit: (axis) => {
            axis.height = AXIS_HEIGHT;
          },
        },
        y: { stacked: true, display: false },
      },
      plugins: { barLabels: { inks: theme.inks, font: `500 12px ${theme.font}` } },
    },
  };
}
