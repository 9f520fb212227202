import type { ChartConfiguration } from 'chart.js';
import { formatGap } from '../lib/format-number.ts';
import { driftMessages } from '../lib/messages/drift.ts';
import { marksOf, type CyclePoint } from './cycle-point.ts';
import type { Drawing } from './drawing.ts';
import { STILL } from './still.ts';
import type { Theme } from './theme.ts';

const HEIGHT = 240;
const LEAST = 0.1; // points; the axis never is shorter, so that noise does not look like hills

/** What moved since the cycle before, or null where nothing can be set against it. */
export interface ShiftStep extends Pick<CyclePoint, 'cycle' | 'lines' | 'gap' | 'broken'> {
  moved: { up: number; down: number; beyondChance: boolean } | null;
}

/** Points of the scale that ratings moved up, and down, from one cycle to the next; filled where beyond chance. */
export function shiftBarsDrawing(steps: readonly ShiftStep[]): Drawing {
  const words = driftMessages.shift;
  const furthest =
    1.15 * Math.max(LEAST, ...steps.flatMap(({ moved }) => (moved ? [moved.up, moved.down] : [])));
  const colours = (theme: Theme) => ({
    up: theme.scores.at(-1) ?? theme.ink,
    down: theme.scores[0] ?? theme.ink,
  });
  return {
    height: HEIGHT,
    words: 5,
    marks: steps.flatMap(({ cycle, lines, moved }, index) =>
      moved ? [{ dataset: moved.up >= moved.down ? 0 : 1, index, title: cycle, lines }] : [],
    ),
    legend: [
      { name: words.up, shape: 'square', colour: (theme) => colours(theme).up },
      { name: words.down, shape: 'square', colour: (theme) => colours(theme).down },
      { name: words.chance, shape: 'frame', colour: (theme) => theme.inkSoft },
    ],
    config: (theme) => {
      const bars = (side: 'up' | 'down', sign: number) => {
        const colour = colours(theme)[side];
        return {
          data: steps.map(({ moved }) => (moved ? sign * moved[side] : null)),
          backgroundColor: steps.map(({ moved }) => (moved?.beyondChance ? colour : theme.paper)),
          borderColor: colour,
          borderWidth: 1.5,
          borderSkipped: false as const,
          maxBarThickness: 44,
        };
      };
      return {
        type: 'bar',
        data: { labels: steps.map(({ cycle }) => cycle), datasets: [bars('up', 1), bars('down', -1)] },
        options: options(theme, steps, furthest),
      } satisfies ChartConfiguration<'bar'>;
    },
  };
}

function options(
  theme: Theme,
  steps: readonly ShiftStep[],
  furthest: number,
): ChartConfiguration<'bar'>['options'] & object {
  const font = { family: theme.font, size: 12 };
  return {
    ...STILL,
    scales: {
      x: {
        stacked: true,
        grid: { display: false },
        border: { display: false },
        ticks: { color: theme.inkSoft, font, maxRotation: 0 },
      },
      y: {
        stacked: true,
        min: -furthest,
        max: furthest,
        title: { display: true, text: driftMessages.shift.axis, color: theme.inkSoft, font },
        border: { display: false },
        grid: { color: ({ tick }) => (tick.value === 0 ? theme.ink : theme.rule), drawTicks: false },
        ticks: {
          color: theme.inkSoft,
          font,
          includeBounds: false,
          maxTicksLimit: 7,
          callback: (value) => formatGap(Number(value)),
        },
      },
    },
    plugins: {
      cycleMarks: {
        ...marksOf(steps.map(({ gap, broken }) => ({ gap, broken, limits: null }))),
        wash: theme.accent,
        hatch: theme.hatch,
        ink: theme.inkSoft,
        paper: theme.paper,
        font: `400 12px ${theme.font}`,
      },
    },
  };
}
