import type { ChartConfiguration } from 'chart.js';
import type { GapsReply, ShownGap } from '../../../server/contract/gaps.ts';
import { formatGap, formatMean } from '../lib/format-number.ts';
import { m } from '../lib/messages.ts';
import { compareMessages } from '../lib/messages/compare.ts';
import type { Drawing } from './drawing.ts';
import { gapMark } from './gap-mark.ts';
import { STILL } from './still.ts';
import type { Theme } from './theme.ts';

type TeamGap = GapsReply['teams'][number];

const ROW = 40; // pixels
const AXIS = 52;
const NARROW = 560; // pixels of a chart below which names are cut short
const NOTHING = { x: NaN, y: NaN }; // lifts the pen between two intervals

interface Content {
  /** In the order of the rows. */
  teams: readonly TeamGap[];
  /** By path. */
  labels: ReadonlyMap<string, string>;
  hrefOf: (path: string) => string;
}

/**
 * One row a team: its mean as a dot, what its levels predict as an upright line, and between them the interval of
 * the gap, laid at the mean. Where the line of the interval reaches the upright line, the gap may be chance.
 */
export function againstPredictionDrawing({ teams, labels, hrefOf }: Content): Drawing {
  const rows = teams.map((team, row) => ({ team, row }));
  const shown = rows.flatMap(({ team, row }) => ('withheld' in team ? [] : [{ team, row }]));
  const groups = [shown.filter(({ team }) => !team.flagged), shown.filter(({ team }) => team.flagged)];
  const intervals = shown.flatMap(({ team, row }) => [
    { x: team.expected + team.lower, y: row },
    { x: team.expected + team.upper, y: row },
    NOTHING,
  ]);
  const expected = shown.map(({ team, row }) => ({ x: team.expected, y: row }));

  return {
    height: AXIS + ROW * Math.max(1, rows.length),
    words: 1,
    marks: shown.map(({ team }) => {
      const at = team.flagged ? 1 : 0;
      const index = groups[at]?.findIndex((other) => other.team === team) ?? 0;
      return {
        ...gapMark(team, 2 + at, index, hrefOf(team.team)),
        title: labels.get(team.team) ?? team.name,
      };
    }),
    legend: [
      { name: compareMessages.against.flagged, shape: 'dot', colour: (theme) => theme.accent },
      { name: compareMessages.against.notFlagged, shape: 'ring', colour: (theme) => theme.accent },
      { name: compareMessages.against.predicted, shape: 'upright', colour: (theme) => theme.ink },
    ],
    config: (theme) =>
      ({
        type: 'scatter',
        data: {
          datasets: [
            { data: intervals, showLine: true, pointRadius: 0, borderColor: theme.inkSoft, borderWidth: 1.5 },
            {
              data: expected,
              pointStyle: 'line',
              pointRotation: 90,
              pointRadius: 10,
              pointBorderColor: theme.ink,
              pointBorderWidth: 2,
            },
            ...groups.map((group, at) => ({
              data: group.map(({ team, row }) => ({ x: team.raw, y: row })),
              pointRadius: 6,
              pointBorderWidth: 1.75,
              pointBorderColor: theme.accent,
              pointBackgroundColor: at === 1 ? theme.accent : theme.paper,
            })),
          ],
        },
        options: options(theme, { teams, labels }, reach(shown)),
      }) satisfies ChartConfiguration<'scatter'>,
  };
}

/** From the least to the most that is drawn, with some air. */
function reach(shown: readonly { team: ShownGap }[]): [number, number] {
  const all = shown.flatMap(({ team }) => [
    team.expected,
    team.expected + team.lower,
    team.expected + team.upper,
  ]);
  if (all.length === 0) return [0, 1];
  const air = 0.05 * Math.max(0.2, Math.max(...all) - Math.min(...all));
  return [Math.min(...all) - air, Math.max(...all) + air];
}

function options(
  theme: Theme,
  { teams, labels }: Pick<Content, 'teams' | 'labels'>,
  [least, most]: [number, number],
): ChartConfiguration<'scatter'>['options'] & object {
  const font = { family: theme.font, size: 12 };
  return {
    ...STILL,
    layout: { padding: ({ chart }) => ({ right: chart.width < NARROW ? 56 : 130 }) }, // for gaps and people in words
    scales: {
      x: {
        min: least,
        max: most,
        title: { display: true, text: compareMessages.against.x, color: theme.inkSoft, font, align: 'end' },
        border: { display: false },
        grid: { color: theme.rule, drawTicks: false },
        ticks: { color: theme.inkSoft, font, includeBounds: false, callback: (at) => formatMean(Number(at)) },
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
          autoSkip: false,
          color: theme.ink,
          font: { family: theme.font, size: 14 },
          callback(row) {
            const path = teams[Number(row)]?.team ?? '';
            return cut(labels.get(path) ?? path, this.chart.width < NARROW ? 14 : 34);
          },
        },
      },
    },
    plugins: {
      rowNotes: {
        notes: teams.map((team, row) => noteOf(team, row)),
        ink: theme.ink,
        inkSoft: theme.inkSoft,
        hatch: theme.hatch,
        paper: theme.paper,
        font: `13px ${theme.font}`,
      },
    },
  };
}

function noteOf(team: TeamGap, row: number) {
  if (!('withheld' in team))
    return {
      row,
      text: formatGap(team.gap),
      bold: team.flagged,
      more: m.people(team.people),
      place: 'right' as const,
    };
  const place = team.withheld === 'no ratings' ? ('plain' as const) : ('hatched' as const);
  return { row, text: m.withheld[team.withheld], place };
}

const cut = (name: string, most: number) => (name.length <= most ? name : `${name.slice(0, most - 1)}…`);
