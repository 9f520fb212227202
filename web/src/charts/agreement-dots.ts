import type { ChartConfiguration } from 'chart.js';
import { formatMean } from '../lib/format-number.ts';
import { agreementMessages as words } from '../lib/messages/agreement.ts';
import type { Drawing } from './drawing.ts';
import { STILL } from './still.ts';
import type { Theme } from './theme.ts';

const ROW = 30; // pixels
const AXIS = 46;
const NOTES = 84; // right of the dots
const NARROW = 560; // pixels of a chart below which names are cut short

export interface AgreementRow {
  name: string;
  /** Over all competencies. */
  strong: boolean;
  kappa: number | null;
  ac2: number | null;
  lines: readonly string[];
}

/** Kappa and AC2 of each pair on one line, joined, so that how far they part is seen. */
export function agreementDotsDrawing(rows: readonly AgreementRow[]): Drawing {
  const dots = (key: 'kappa' | 'ac2') =>
    rows.flatMap((row, y) => (row[key] === null ? [] : [{ x: row[key], y, row }]));
  const [kappas, ac2s] = [dots('kappa'), dots('ac2')];
  const least = Math.min(0, ...[...kappas, ...ac2s].map(({ x }) => x));
  const joined = rows.flatMap(({ kappa, ac2 }, y) =>
    kappa === null || ac2 === null
      ? []
      : [
          { x: kappa, y },
          { x: ac2, y },
          { x: NaN, y: NaN },
        ],
  );
  return {
    height: AXIS + ROW * rows.length,
    words: 1,
    marks: rows.flatMap((row) => {
      const [onKappa, onAc2] = [kappas, ac2s].map((set) => set.findIndex((dot) => dot.row === row));
      const at = onKappa === -1 ? { dataset: 2, index: onAc2 ?? -1 } : { dataset: 1, index: onKappa ?? -1 };
      return at.index === -1 ? [] : [{ ...at, title: row.name, lines: row.lines }];
    }),
    legend: [
      { name: words.agreement.kappa, shape: 'dot', colour: (theme) => theme.accent },
      { name: words.agreement.ac2, shape: 'ring', colour: (theme) => theme.ink },
    ],
    config: (theme) =>
      ({
        type: 'scatter',
        data: {
          datasets: [
            {
              data: joined,
              order: 1,
              showLine: true,
              pointRadius: 0,
              borderColor: theme.rule,
              borderWidth: 2,
            },
            {
              data: kappas.map(({ x, y }) => ({ x, y })),
              clip: false, // a dot at 1 is whole
              pointRadius: 5,
              pointBackgroundColor: theme.accent,
              pointBorderColor: theme.accent,
            },
            {
              data: ac2s.map(({ x, y }) => ({ x, y })),
              clip: false,
              pointRadius: 5,
              pointBorderWidth: 1.5,
              pointBackgroundColor: theme.paper,
              pointBorderColor: theme.ink,
            },
          ],
        },
        options: options(theme, rows, least),
      }) satisfies ChartConfiguration<'scatter'>,
  };
}

function options(theme: Theme, rows: readonly AgreementRow[], least: number) {
  const font = { family: theme.font, size: 12 };
  const everyRow = (scale: { ticks: { value: number }[] }) => {
    scale.ticks = rows.map((_, value) => ({ value }));
  };
  return {
    ...STILL,
    scales: {
      x: {
        min: least,
        max: 1,
        title: { display: true, text: words.agreement.axis, color: theme.inkSoft, font, align: 'end' },
        border: { display: false },
        grid: { color: ({ tick }) => (tick.value === 0 ? theme.ink : theme.rule), drawTicks: false },
        ticks: { color: theme.inkSoft, font, callback: (value) => formatMean(Number(value)) },
      },
      y: {
        min: -0.5,
        max: rows.length - 0.5,
        reverse: true,
        grid: { display: false },
        border: { display: false },
        afterBuildTicks: everyRow,
        ticks: {
          autoSkip: false,
          color: theme.ink,
          font: ({ index }) => ({ family: theme.font, size: 13, weight: rows[index]?.strong ? 600 : 400 }),
          callback(row) {
            return cut(rows[Number(row)]?.name ?? '', this.chart.width < NARROW ? 17 : 48);
          },
        },
      },
    },
    layout: { padding: { right: NOTES } },
    plugins: {
      rowNotes: {
        notes: rows.map(({ kappa, ac2, strong }, row) => ({
          row,
          text: [kappa, ac2].map((value) => (value === null ? '–' : formatMean(value))).join(' · '),
          bold: strong,
          place: 'right' as const,
        })),
        ink: theme.ink,
        inkSoft: theme.inkSoft,
        hatch: theme.hatch,
        paper: theme.paper,
        font: `12px ${theme.font}`,
      },
    },
  } satisfies ChartConfiguration<'scatter'>['options'];
}

const cut = (name: string, most: number) => (name.length <= most ? name : `${name.slice(0, most - 1)}…`);
