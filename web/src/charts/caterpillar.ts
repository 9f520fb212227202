import type { ChartConfiguration } from 'chart.js';
import type { ShownGap } from '../../../server/contract/gaps.ts';
import { formatGap } from '../lib/format-number.ts';
import { gapMessages as words } from '../lib/messages/gaps.ts';
import type { Drawing } from './drawing.ts';
import { gapMark } from './gap-mark.ts';
import { STILL } from './still.ts';
import type { Theme } from './theme.ts';

const ROW = 24; // pixels
const AXIS = 44;
const NARROW = 560; // pixels of a chart below which names are cut short
const NOTHING = { x: NaN, y: NaN }; // lifts the pen between two intervals

/** One line a team, in the order given: the shrunken gap with its interval, and the gap as measured. The axis has room for `all`. */
export function caterpillarDrawing(
  teams: readonly ShownGap[],
  hrefOf: (team: ShownGap) => string,
  all: readonly ShownGap[] = teams,
): Drawing {
  const rows = teams.map((team, row) => ({ team, row, best: bestOf(team) }));
  const groups = [rows.filter(({ team }) => !team.flagged), rows.filter(({ team }) => team.flagged)];
  const intervals = rows.flatMap(({ best, row }) => [
    { x: best.lower, y: row },
    { x: best.upper, y: row },
    NOTHING,
  ]);
  const raw = rows.map(({ team, row }) => ({ x: team.gap, y: row }));
  const ends = all.flatMap((team) => [bestOf(team).lower, bestOf(team).upper, team.gap]);
  const furthest = 1.05 * Math.max(0.1, ...ends.map(Math.abs));

  return {
    height: AXIS + ROW * Math.max(1, rows.length),
    words: 1,
    marks: rows.map(({ team }) => {
      const at = team.flagged ? 1 : 0;
      return gapMark(team, 2 + at, groups[at]?.findIndex((row) => row.team === team) ?? 0, hrefOf(team));
    }),
    legend: [
      { name: words.caterpillar.flagged, shape: 'dot', colour: (theme) => theme.accent },
      { name: words.caterpillar.notFlagged, shape: 'ring', colour: (theme) => theme.accent },
      { name: words.caterpillar.raw, shape: 'cross', colour: (theme) => theme.inkSoft },
    ],
    config: (theme) =>
      ({
        type: 'scatter',
        data: {
          datasets: [
            { data: intervals, showLine: true, pointRadius: 0, borderColor: theme.inkSoft, borderWidth: 1.5 },
            {
              data: raw,
              pointStyle: 'crossRot',
              pointRadius: 3.5,
              pointBorderColor: theme.inkSoft,
              pointBorderWidth: 1.2,
            },
            ...groups.map((group, at) => ({
              data: group.map(({ best, row }) => ({ x: best.value, y: row })),
              pointRadius: 5,
              pointBorderWidth: 1.5,
              pointBorderColor: theme.accent,
              pointBackgroundColor: at === 1 ? theme.accent : theme.paper,
            })),
          ],
        },
        options: options(theme, teams, furthest),
      }) satisfies ChartConfiguration<'scatter'>,
  };
}

/** What a team is ordered and drawn by: the shrunken gap where there is one, else its own. */
const bestOf = ({ shrunken, gap, lower, upper }: ShownGap) => shrunken ?? { value: gap, lower, upper };

function options(
  theme: Theme,
  teams: readonly ShownGap[],
  furthest: number,
): ChartConfiguration<'scatter'>['options'] & object {
  const font = { family: theme.font, size: 12 };
  return {
    ...STILL,
    scales: {
      x: {
        min: -furthest,
        max: furthest,
        title: { display: true, text: words.funnel.y, color: theme.inkSoft, font, align: 'end' },
        border: { display: false },
        grid: { color: ({ tick }) => (tick.value === 0 ? theme.ink : theme.rule), drawTicks: false },
        ticks: {
          color: theme.inkSoft,
          font,
          includeBounds: false,
          callback: (gap) => formatGap(Number(gap)),
        },
      },
      y: {
        min: -0.5,
        max: teams.length - 0.5,
        reverse: true,
        border: { display: false },
        grid: { display: false },
        afterBuildTicks: (axis) => {
          axis.ticks = teams.map((_, value) => ({ value }));
        },
        ticks: {
          autoSkip: true, // only paper is too low for every name
          autoSkipPadding: 0,
          color: theme.ink,
          font: { family: theme.font, size: 13 },
          callback(row) {
            return cut(teams[Number(row)]?.name ?? '', this.chart.width < NARROW ? 16 : 34);
          },
        },
      },
    },
  };
}

const cut = (name: string, most: number) => (name.length <= most ? name : `${name.slice(0, most - 1)}…`);
