import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { driftMessages } from '../lib/messages/drift.ts';
import { cycleLinesOptions, POINTS, type CycleLines } from './cycle-lines-options.ts';
import type { CyclePoint } from './cycle-point.ts';
import type { Drawing, LegendItem } from './drawing.ts';
import type { Theme } from './theme.ts';

const HEIGHT = 300;
const SMALL = 160; // height of one of many
const CLEAR = 0.12; // of the range, left free above and below

/** The axis that shows all of some lines and is never shorter than `least`, so that noise does not look like hills. */
export function rangeOf(lines: readonly (readonly CyclePoint[])[], least: number): [number, number] {
  const values = lines
    .flat()
    .flatMap(({ value, interval, limits, constant, smooth }) => [
      ...(value === null ? [] : [value]),
      ...(constant === null ? [] : [constant]),
      ...(smooth === undefined ? [] : [smooth]),
      ...(interval ? [interval.lower, interval.upper] : []),
      ...(limits ? [limits.lower, limits.upper] : []),
    ]);
  if (values.length === 0) return [0, least];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const more = Math.max(0, least - (high - low)) / 2 + CLEAR * (high - low);
  return [low - more, high + more];
}

/**
 * A value over cycles with its intervals, what it would be with a constant mix, and the smoothed line with the
 * limits that it is held against.
 *
 * Source: Roberts (1959), Technometrics 1:239-250 (the smoothed line); Laney (2002), Quality Engineering
 * 14:531-537 (limits of a share).
 */
export function cycleLinesDrawing({ points, axis, format, range, small = false }: CycleLines): Drawing {
  const whiskers = points.flatMap(({ interval }, x) =>
    interval ? [{ x, y: interval.lower }, { x, y: interval.upper }, pause(x)] : [],
  );
  const smooth = lineThrough(points, (point) => point.smooth ?? null);
  const constant = lineThrough(points, (point) => point.constant);
  const values = points.map(({ value }, x) => ({ x, y: value ?? NaN }));
  const isSmoothed = points.some((point) => point.smooth !== undefined);
  const signals = points.flatMap(({ signal, smooth: at, value }, x) =>
    signal && value !== null ? [{ x, y: at ?? value }] : [],
  );
  const last = points.findLastIndex(({ value }) => value !== null);

  return {
    height: small ? SMALL : HEIGHT,
    words: 1,
    marks: points.flatMap(({ cycle, lines, value }, index) =>
      value === null ? [] : [{ dataset: POINTS, index, title: cycle, lines }],
    ),
    legend: small
      ? []
      : legendOf({ isSmoothed, hasConstant: constant.some(({ y }) => !Number.isNaN(y)), points }),
    config: (theme) =>
      ({
        type: 'scatter',
        data: {
          datasets: [
            line(whiskers, theme.inkSoft, { order: 5, borderWidth: 1 }),
            line(constant, theme.inkSoft, { order: 4, borderWidth: 1.5, borderDash: [4, 3] }),
            line(smooth, theme.accent, { order: 3, borderWidth: 2 }),
            line(
              lineThrough(points, ({ value }) => value),
              theme.ink,
              { order: 2, borderWidth: small ? 1.5 : 1 },
            ),
            {
              data: values,
              order: 1,
              pointRadius: small ? 2 : 3.5,
              pointBackgroundColor: theme.ink,
              pointBorderColor: theme.ink,
            },
            {
              data: signals,
              order: 0,
              pointRadius: small ? 4 : 6,
              pointBackgroundColor: theme.accent,
              pointBorderColor: theme.paper,
              pointBorderWidth: 1.5,
            },
          ],
        },
        options: cycleLinesOptions({ theme, points, axis, format, range, small, last }),
      }) satisfies ChartConfiguration<'scatter'>,
  };
}

const pause = (x: number) => ({ x, y: NaN }); // lifts the pen

/** The points of a line, with the pen lifted where a cycle has no value and where the line is cut. */
function lineThrough(points: readonly CyclePoint[], valueOf: (point: CyclePoint) => number | null) {
  return points.flatMap((point, x) => {
    const here = { x, y: valueOf(point) ?? NaN };
    return point.broken?.cut ? [pause(x - 0.5), here] : [here];
  });
}

function line(
  data: { x: number; y: number }[],
  borderColor: string,
  look: { borderWidth: number; order: number; borderDash?: number[] },
): ChartDataset<'scatter'> {
  return { data, showLine: true, pointRadius: 0, borderColor, ...look };
}

function legendOf(has: {
  isSmoothed: boolean;
  hasConstant: boolean;
  points: readonly CyclePoint[];
}): LegendItem[] {
  const words = driftMessages.legend;
  const limited = has.points.some(({ limits }) => limits !== null);
  return [
    { name: words.value, shape: 'dot', colour: (theme) => theme.ink },
    ...(has.hasConstant
      ? [{ name: words.constant, shape: 'dashes' as const, colour: (theme: Theme) => theme.inkSoft }]
      : []),
    ...(has.isSmoothed
      ? [{ name: words.smooth, shape: 'line' as const, colour: (theme: Theme) => theme.accent }]
      : []),
    ...(limited
      ? [{ name: words.limits, shape: 'band' as const, colour: (theme: Theme) => theme.accent }]
      : []),
    ...(has.points.some(({ signal }) => signal)
      ? [{ name: words.signal, shape: 'dot' as const, colour: (theme: Theme) => theme.accent }]
      : []),
  ];
}
