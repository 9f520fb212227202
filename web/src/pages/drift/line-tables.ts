import type { ControlChart, DriftSeries, ShownPoint } from '../../../../server/contract/drift.ts';
import { measureCell, numberColumn, round, textColumn, valueCell } from '../../lib/figure-cells.ts';
import type { FigureCell, FigureTable } from '../../lib/figure-table.ts';
import { formatCount, formatIndex, formatMean, formatPercent } from '../../lib/format-number.ts';
import { m } from '../../lib/messages.ts';
import { driftMessages } from '../../lib/messages/drift.ts';
import { breakInWords } from './break-in-words.ts';
import { limitsAt } from './cycle-points.ts';

const words = driftMessages.table;
type NameOf = (key: string) => string;

/** The first columns of every table over cycles. */
export const CYCLE_COLUMNS = [
  textColumn(words.cycle, 'in cycle', 'its publication', 'its hash'),
  numberColumn(words.people, 'people', 'people asked about'),
];

/** A cycle's first cells; of one without a figure all that there is, over `span` further columns. */
export function cycleCells(point: DriftSeries['points'][number], span: number): FigureCell[] {
  const { cycle, publication } = point;
  const head = { text: cycle, csv: [cycle, publication.version, publication.hash] };
  if ('withheld' in point) {
    const absent = point.withheld === 'no ratings' ? 'nothing' : 'withheld';
    return [
      head,
      { text: formatCount(point.of), csv: [undefined, point.of] },
      { text: m.withheld[point.withheld], csv: [], absent, span },
    ];
  }
  const { people, of } = point.coverage;
  return [head, { text: formatCount(people), csv: [people, of] }];
}

/** The mean in each cycle, its smoothed value and limits, and the mean with a constant mix. */
export function meanTable(series: DriftSeries, nameOf: NameOf): FigureTable {
  return {
    columns: [
      ...CYCLE_COLUMNS,
      numberColumn(words.mean, 'mean', 'mean lower', 'mean upper'),
      numberColumn(words.constant, 'mean with constant mix'),
      numberColumn(words.smooth, 'smoothed'),
      ...LIMIT_COLUMNS,
    ],
    rows: rowsOf(series, 6, (point, at) => [
      measureCell(point.mean, formatMean),
      valueCell(point.mixConstant, formatMean),
      valueCell(limitsAt(series.ewma, at)?.value ?? null, formatMean),
      ...limitCells(limitsAt(series.ewma, at), formatMean),
      changedCell(point, nameOf),
    ]),
  };
}

/** The share of the top words in each cycle, with its limits. */
export function topBoxTable(series: DriftSeries, nameOf: NameOf): FigureTable {
  return {
    columns: [
      ...CYCLE_COLUMNS,
      numberColumn(words.topBox, 'share of top words', 'share lower', 'share upper'),
      ...LIMIT_COLUMNS,
    ],
    rows: rowsOf(series, 4, (point, at) => [
      measureCell(point.topBox, formatPercent),
      ...limitCells(limitsAt(series.pChart, at), formatPercent),
      changedCell(point, nameOf),
    ]),
  };
}

/** The mean of each competency in each cycle, a line each. */
export function competencyTable(all: readonly DriftSeries[], nameOf: NameOf): FigureTable {
  return {
    columns: [
      textColumn(words.competency, 'competency'),
      ...CYCLE_COLUMNS,
      numberColumn(words.mean, 'mean', 'mean lower', 'mean upper'),
      numberColumn(words.smooth, 'smoothed'),
      numberColumn(words.psi, 'psi'),
      numberColumn(words.critical, 'psi critical'),
      ...LIMIT_COLUMNS,
    ],
    rows: all.flatMap((series) => {
      const key = series.competency ?? '';
      const rows = rowsOf(series, 7, (point, at) => [
        measureCell(point.mean, formatMean),
        valueCell(limitsAt(series.ewma, at)?.value ?? null, formatMean),
        valueCell(point.shift?.psi?.value ?? null, formatIndex),
        valueCell(point.shift?.psi?.critical ?? null, formatIndex),
        ...limitCells(limitsAt(series.ewma, at), formatMean),
        changedCell(point, nameOf),
      ]);
      return rows.map((row) => ({
        key: `${key} ${row.key}`,
        cells: [{ text: nameOf(key), csv: [key] }, ...row.cells],
      }));
    }),
  };
}

const LIMIT_COLUMNS = [
  numberColumn(words.limits, 'limit lower', 'limit upper'),
  textColumn(words.beyond, 'beyond limits'),
  textColumn(words.changed, 'changed'),
];

function rowsOf(
  { points }: DriftSeries,
  span: number,
  cells: (point: ShownPoint, at: number) => FigureCell[],
): FigureTable['rows'] {
  return points.map((point, at) => ({
    key: point.cycle,
    cells: [...cycleCells(point, span), ...('withheld' in point ? [] : cells(point, at))],
  }));
}

type Limits = Exclude<Extract<ControlChart, { target: number }>['points'][number], null>;

function limitCells(limits: Limits | null, format: (value: number) => string): FigureCell[] {
  if (!limits)
    return [
      { text: words.noLimits, csv: [] },
      { text: '', csv: [] },
    ];
  const { lower, upper, signal } = limits;
  const said = signal ? words.yes : words.no;
  return [
    { text: m.table.interval(format(lower), format(upper)), csv: [round(lower), round(upper)] },
    { text: said, csv: [signal ? 'yes' : 'no'] },
  ];
}

function changedCell(point: ShownPoint, nameOf: NameOf): FigureCell {
  const text = breakInWords(point.break, nameOf).lines.join('; ');
  return { text, csv: [text] };
}
