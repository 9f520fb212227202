import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { GapsReply, ShownGap } from '../../../server/contract/gaps.ts';
import { formatCount, formatGap } from '../lib/format-number.ts';
import { gapMessages as words } from '../lib/messages/gaps.ts';
import type { Drawing } from './drawing.ts';
import { gapMark } from './gap-mark.ts';
import { STILL } from './still.ts';
import type { Theme } from './theme.ts';

const HEIGHT = 420;
const MOST_LABELS = 14;
const CURVE = 60; // points of a limit's line
const LIMITS = [1.96, 3.09]; // 95 % and 99.8 %

interface Content {
  /** Every team that is shown, in the order of the answer. */
  teams: readonly ShownGap[];
  funnel: NonNullable<GapsReply['funnel']>;
  /** Whether a team is in the chosen unit: the others stand back. */
  isInside: (team: ShownGap) => boolean;
  /** Path of a team that is always labelled. */
  chosen: string | undefined;
  hrefOf: (team: ShownGap) => string;
}

/**
 * Gap against size, with limits that every point is exactly inside or outside of. A team's place along is the
 * number of people at which the usual spread has its standard error: sigma^2 / se^2, where sigma^2 is the
 * median of people x se^2. Square roots are drawn, so that small teams do not crowd.
 *
 * Source: Spiegelhalter (2005), Quality and Safety in Health Care 14:347-351.
 */
export function funnelDrawing({ teams, funnel, isInside, chosen, hrefOf }: Content): Drawing {
  const drawn = teams.filter(({ se }) => se > 0);
  const variance = median(drawn.map(({ people, se }) => people * se ** 2));
  const sizeOf = ({ se }: ShownGap) => variance / se ** 2;
  const groups = [
    drawn.filter((team) => !isInside(team)),
    drawn.filter((team) => isInside(team) && !team.flagged),
    drawn.filter((team) => isInside(team) && team.flagged),
  ];
  const sizes = drawn.map(sizeOf);
  const [least, most] = [0.85 * Math.min(...sizes), 1.1 * Math.max(...sizes)];
  const furthest = 1.25 * Math.max(0.1, ...drawn.map(({ gap }) => Math.abs(gap)));

  const limit = (z: number): ChartDataset<'scatter'> => ({
    data: Array.from({ length: CURVE + 1 }, (_, step) => {
      const root = Math.sqrt(least) + (step / CURVE) * (Math.sqrt(most) - Math.sqrt(least));
      return { x: root, y: funnel.target + z * Math.sqrt(variance / root ** 2 + funnel.tau ** 2) };
    }),
    showLine: true,
    pointRadius: 0,
    borderWidth: 1,
  });
  const lines = LIMITS.flatMap((z) => [limit(z), limit(-z)]);
  const labelled = groups
    .flatMap((group, at) => group.map((team, index) => ({ team, dataset: lines.length + at, index })))
    .filter(({ team, dataset }) => team.team === chosen || (isOutside(team) && dataset > lines.length))
    .toSorted((a, b) => rank(b.team, chosen) - rank(a.team, chosen))
    .slice(0, MOST_LABELS)
    .map(({ team, dataset, index }) => ({ dataset, index, text: `${team.name} ${formatGap(team.gap)}` }));

  return {
    height: HEIGHT,
    words: 1,
    marks: groups.flatMap((group, at) =>
      group.map((team, index) => gapMark(team, lines.length + at, index, hrefOf(team))),
    ),
    legend: [
      { name: words.funnel.flagged, shape: 'dot', colour: (theme) => theme.accent },
      { name: words.funnel.notFlagged, shape: 'ring', colour: (theme) => theme.accent },
      ...((groups[0]?.length ?? 0) > 0
        ? [
            {
              name: words.funnel.elsewhere,
              shape: 'ring' as const,
              colour: (theme: Theme) => theme.inkSoft,
            },
          ]
        : []),
      { name: '95 %', shape: 'dashes', colour: (theme) => theme.inkSoft },
      { name: '99.8 %', shape: 'line', colour: (theme) => theme.inkSoft },
    ],
    config: (theme) => {
      const looks = [
        { pointBackgroundColor: theme.paper, pointBorderColor: theme.rule, pointRadius: 4 },
        { pointBackgroundColor: theme.paper, pointBorderColor: theme.accent, pointRadius: 5 },
        { pointBackgroundColor: theme.accent, pointBorderColor: theme.accent, pointRadius: 6 },
      ];
      return {
        type: 'scatter',
        data: {
          datasets: [
            ...lines.map((line, index) => ({
              ...line,
              borderColor: theme.inkSoft,
              borderDash: index < 2 ? [4, 4] : [],
            })),
            ...groups.map((group, at) => ({
              ...looks[at],
              pointBorderWidth: 1.5,
              data: group.map((team) => ({ x: Math.sqrt(sizeOf(team)), y: team.gap })),
            })),
          ],
        },
        options: options(theme, [Math.sqrt(least), Math.sqrt(most)], furthest, labelled),
      } satisfies ChartConfiguration<'scatter'>;
    },
  };
}

function options(
  theme: Theme,
  [least, most]: [number, number],
  furthest: number,
  labels: { dataset: number; index: number; text: string }[],
): ChartConfiguration<'scatter'>['options'] & object {
  const font = { family: theme.font, size: 12 };
  const title = (text: string) => ({ display: true, text, color: theme.inkSoft, font });
  return {
    ...STILL,
    scales: {
      x: {
        min: least,
        max: most,
        title: { ...title(words.funnel.x), align: 'end' },
        grid: { display: false },
        border: { color: theme.rule },
        ticks: { color: theme.inkSoft, font, callback: (root) => formatCount(Math.round(Number(root) ** 2)) },
        afterBuildTicks: (axis) => {
          axis.ticks = roundSizes(least ** 2, most ** 2).map((size) => ({ value: Math.sqrt(size) }));
        },
      },
      y: {
        min: -furthest,
        max: furthest,
        title: title(words.funnel.y),
        border: { display: false },
        grid: { color: ({ tick }) => (tick.value === 0 ? theme.ink : theme.rule), drawTicks: false },
        ticks: {
          color: theme.inkSoft,
          font,
          includeBounds: false,
          callback: (gap) => formatGap(Number(gap)),
        },
      },
    },
    plugins: {
      pointLabels: {
        labels,
        ink: theme.ink,
        rule: theme.inkSoft,
        paper: theme.paper,
        font: `600 12px ${theme.font}`,
      },
    },
  };
}

const isOutside = ({ flagged, z }: ShownGap) => flagged || Math.abs(z ?? 0) > (LIMITS[0] ?? 0);
const rank = (team: ShownGap, chosen: string | undefined) =>
  team.team === chosen ? Infinity : Math.abs(team.z ?? 0) + (team.flagged ? 100 : 0);

/** 5, 10, 20, 50, 100 … between two sizes. */
function roundSizes(least: number, most: number): number[] {
  const sizes = [1, 10, 100, 1000, 10_000].flatMap((power) => [1, 2, 3, 5].map((digit) => digit * power));
  return sizes.filter((size) => size >= least && size <= most);
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor((sorted.length - 1) / 2);
  return ((sorted[middle] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
}
