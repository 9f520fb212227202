import type { ChartConfiguration } from 'chart.js';
import { agreementMessages as words } from '../lib/messages/agreement.ts';
import type { Drawing } from './drawing.ts';
import { STILL } from './still.ts';
import type { Theme } from './theme.ts';

const ROW = 36; // pixels
const EDGES = 12;
const BAR = 22;
const NOTES = 52; // right of the bars
const NARROW = 560; // pixels of a chart below which names are cut short

/** Of ratings that two sources gave to the same people, how many the second raised and lowered. */
export interface MovedRow {
  name: string;
  /** Left of the bar, below the name: how many people. */
  who: string;
  /** Right of the bar. */
  shift: string;
  /** Whole per cent of the ratings. */
  moved: { lowered: number; same: number; raised: number };
  /** What is said when it is pointed at. */
  lines: readonly string[];
}

/** One bar a row, its unchanged part centred: what hangs over on a side moved to that side. */
export function movedBarsDrawing(rows: readonly MovedRow[]): Drawing {
  const pieces = rows.map(({ moved: { lowered, same, raised } }) => {
    const half = same / 2;
    return { lowered: [-half - lowered, -half], same: [-half, half], raised: [half, half + raised] } as const;
  });
  const furthest = Math.max(1, ...pieces.flatMap(({ lowered, raised }) => [-lowered[0], raised[1]]));
  return {
    height: EDGES + ROW * rows.length,
    words: 5,
    marks: rows.map(({ name, lines }, index) => ({ dataset: 1, index, title: name, lines })),
    legend: KINDS.map(({ key, colour }) => ({
      name: words.moved[key],
      shape: 'square',
      colour: (theme) => theme.scores[colour] ?? theme.ink,
    })),
    config: (theme) =>
      ({
        type: 'bar',
        data: {
          labels: rows.map(({ name }) => name),
          datasets: KINDS.map(({ key, colour }) => ({
            data: pieces.map((piece) => [...piece[key]] as [number, number]),
            backgroundColor: theme.scores[colour] ?? theme.ink,
            barThickness: BAR,
            grouped: false, // the three are pieces of one bar
          })),
        },
        options: options(theme, rows, furthest),
      }) satisfies ChartConfiguration<'bar', [number, number][]>,
  };
}

/** Each with its place among the five colours of the scale. */
const KINDS = [
  { key: 'lowered', colour: 0 },
  { key: 'same', colour: 2 },
  { key: 'raised', colour: 4 },
] as const;

function options(theme: Theme, rows: readonly MovedRow[], furthest: number) {
  const font = { family: theme.font, size: 12 };
  return {
    indexAxis: 'y',
    ...STILL,
    scales: {
      x: { display: false, min: -furthest, max: furthest },
      y: {
        grid: { display: false },
        border: { display: false },
        ticks: {
          autoSkip: false,
          color: theme.ink,
          font,
          callback(row) {
            const { name, who } = rows[Number(row)] ?? { name: '', who: '' };
            return [cut(name, this.chart.width < NARROW ? 18 : 40), who];
          },
        },
      },
    },
    layout: { padding: { right: NOTES } },
    plugins: {
      rowNotes: {
        notes: rows.map(({ shift }, row) => ({ row, text: shift, place: 'right' as const })),
        ink: theme.ink,
        inkSoft: theme.inkSoft,
        hatch: theme.hatch,
        paper: theme.paper,
        font: `12px ${theme.font}`,
      },
      barLabels: {
        inks: KINDS.map(({ colour }) => theme.inks[colour] ?? theme.ink),
        font: `600 12px ${theme.font}`,
      },
    },
  } satisfies ChartConfiguration<'bar'>['options'];
}

const cut = (name: string, most: number) => (name.length <= most ? name : `${name.slice(0, most - 1)}…`);
