import type { ChartConfiguration } from 'chart.js';
import type { Drawing } from './drawing.ts';
import { STILL } from './still.ts';
import type { Theme } from './theme.ts';

const HEIGHT = 330;
const ROOM = 0.95; // on each side for names, in widths of the slope

/** One thing before and after. */
export interface SlopeLine {
  name: string;
  before: number;
  after: number;
  /** Stands out from the others. */
  strong: boolean;
  lines: readonly string[];
}

interface Content {
  lines: readonly SlopeLine[];
  before: string;
  after: string;
  format: (value: number) => string;
}

/** A line from before to after for each thing, with its name and number at both ends: no axis to look things up on. */
export function slopeDrawing({ lines, before, after, format }: Content): Drawing {
  const values = lines.flatMap((line) => [line.before, line.after]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = 0.08 * (high - low || 1);
  return {
    height: HEIGHT,
    words: 1,
    marks: lines.map(({ name, lines: said }, dataset) => ({ dataset, index: 1, title: name, lines: said })),
    legend: [],
    config: (theme) =>
      ({
        type: 'scatter',
        data: {
          datasets: lines.map((line) => ({
            data: [
              { x: 0, y: line.before },
              { x: 1, y: line.after },
            ],
            showLine: true,
            borderColor: line.strong ? theme.accent : theme.inkSoft,
            borderWidth: line.strong ? 2.5 : 1.2,
            pointRadius: line.strong ? 4 : 3,
            pointBackgroundColor: line.strong ? theme.accent : theme.inkSoft,
            pointBorderWidth: 0,
          })),
        },
        options: {
          ...STILL,
          scales: {
            x: {
              min: -ROOM,
              max: 1 + ROOM,
              position: 'top',
              border: { display: false },
              grid: { color: theme.rule, drawTicks: false },
              afterBuildTicks: (scale) => {
                scale.ticks = [{ value: 0 }, { value: 1 }];
              },
              ticks: {
                color: theme.inkSoft,
                font: { family: theme.font, size: 12 },
                padding: 6,
                callback: (at) => (Number(at) === 0 ? before : after),
              },
            },
            y: { display: false, min: low - air, max: high + air },
          },
          plugins: { slopeLabels: labels(theme, lines, format) },
        },
      }) satisfies ChartConfiguration<'scatter'>,
  };
}

function labels(theme: Theme, lines: readonly SlopeLine[], format: (value: number) => string) {
  return {
    labels: lines.map(({ name, before, after, strong }) => ({
      before: `${name} ${format(before)}`,
      after: `${format(after)} ${name}`,
      strong,
    })),
    ink: theme.ink,
    inkSoft: theme.inkSoft,
    font: `13px ${theme.font}`,
  };
}
