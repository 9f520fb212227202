import type { ChartConfiguration } from 'chart.js';
import { centredPieces, centredReach } from '../lib/diverging.ts';
import type { Row } from '../lib/distribution-rows.ts';
import { STILL } from './still.ts';
import type { Theme } from './theme.ts';

/** Pixels that the scale below the bars takes. */
export const AXIS_HEIGHT = 24;
const BAR = 22;
const STEP = 25; // per cent between two lines

/** A bar's length, or from where to where it lies where bars are centred; in per cent. */
type Piece = number | [number, number] | null;

/**
 * Lying bars, one a row, stacked from the lowest word of the scale to the highest; nothing where withheld.
 *
 * @param centred whether they are laid around the middle of the scale instead of from the left: one line parts
 *   what is below from what is above
 */
export function shareBars(
  rows: readonly Row[],
  scale: readonly string[],
  theme: Theme,
  centred = false,
): ChartConfiguration<'bar', Piece[], string> {
  const font = { family: theme.font, size: 12 };
  const shares = rows.map(({ cell }) => ('withheld' in cell ? [] : cell.shares.map(({ p }) => 100 * p)));
  const pieces = centred ? shares.map(centredPieces) : [];
  const reach = Math.max(STEP, Math.ceil(centredReach(shares) / STEP) * STEP);
  const pieceOf = (row: number, position: number): Piece => {
    const share = shares[row]?.[position];
    if (share === undefined) return null;
    const { from, to } = pieces[row]?.[position] ?? { from: 0, to: 0 };
    return centred ? [from, to] : share;
  };
  return {
    type: 'bar',
    data: {
      labels: rows.map((row) => row.label),
      datasets: scale.map((word, position) => ({
        label: word,
        data: rows.map((_, row) => pieceOf(row, position)),
        backgroundColor: theme.scores[position] ?? theme.rule,
        borderColor: theme.paper,
        borderWidth: { right: 1 },
        borderSkipped: false,
        barThickness: BAR,
      })),
    },
    options: {
      indexAxis: 'y',
      ...STILL,
      layout: { autoPadding: false, padding: 0 },
      scales: {
        x: {
          stacked: !centred,
          min: centred ? -reach : 0,
          max: centred ? reach : 100,
          ticks: {
            stepSize: STEP,
            align: 'inner',
            color: theme.inkSoft,
            font,
            callback: (value) => `${Math.abs(Number(value))}\u00a0%`,
          },
          grid: {
            color: ({ tick }) => (centred && tick.value === 0 ? theme.ink : theme.rule),
            drawTicks: false,
          },
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
