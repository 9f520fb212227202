import type { ChartConfiguration } from 'chart.js';
import { marksOf, type CyclePoint } from './cycle-point.ts';
import { STILL } from './still.ts';
import type { Theme } from './theme.ts';

const FEW = 5; // ticks of a small chart
const LABEL = 72; // pixels that the name of a cycle takes
/** Which data set has the values. */
export const POINTS = 4;

export interface CycleLines {
  points: readonly CyclePoint[];
  /** What the axis measures, and how its numbers are written. */
  axis: string;
  format: (value: number) => string;
  /** Lowest and highest value of the axis; charts of one screen that are compared share them. */
  range: readonly [number, number];
  /** One of many small ones: no axis title, no legend, ends labelled only. */
  small?: boolean;
}

interface Look extends Required<CycleLines> {
  theme: Theme;
  /** The last cycle with a value: it is labelled. */
  last: number;
}

/** Axes, labels and what stands behind the lines. */
export function cycleLinesOptions({ theme, points, axis, format, range, small, last }: Look) {
  const font = { family: theme.font, size: 12 };
  const end = points[last]?.value ?? null;
  return {
    ...STILL,
    scales: {
      x: {
        min: -0.5,
        max: points.length - (small ? 0.2 : 0.3),
        grid: { display: false },
        border: { color: theme.rule },
        afterBuildTicks: (scale) => {
          const step = Math.ceil(points.length / Math.max(1, Math.floor(scale.chart.width / LABEL)));
          const end = points.length - 1;
          const shown = small ? [0, end] : [...points.keys()].filter((at) => (end - at) % step === 0);
          scale.ticks = [...new Set(shown)].map((value) => ({ value }));
        },
        ticks: {
          color: theme.inkSoft,
          font,
          maxRotation: 0,
          autoSkip: false,
          callback: (at) => points[Number(at)]?.cycle ?? '',
        },
      },
      y: {
        min: range[0],
        max: range[1],
        title: { display: !small && axis !== '', text: axis, color: theme.inkSoft, font },
        border: { display: false },
        grid: { color: theme.rule, drawTicks: false },
        ticks: {
          color: theme.inkSoft,
          font,
          display: end !== null, // without a value there is nothing to measure
          includeBounds: false,
          maxTicksLimit: small ? FEW : 7,
          callback: (value) => format(Number(value)),
        },
      },
    },
    plugins: {
      cycleMarks: {
        ...marksOf(points),
        wash: theme.accent,
        hatch: theme.hatch,
        ink: theme.inkSoft,
        paper: theme.paper,
        font: `400 12px ${theme.font}`,
      },
      pointLabels: {
        labels: end === null ? [] : [{ dataset: POINTS, index: last, text: format(end) }],
        ink: theme.ink,
        rule: theme.inkSoft,
        paper: theme.paper,
        font: `600 12px ${theme.font}`,
      },
    },
  } satisfies ChartConfiguration<'scatter'>['options'];
}
