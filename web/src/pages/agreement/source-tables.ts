import type { AgreementReply } from '../../../../server/contract/agreement.ts';
import type { Source } from '../../../../server/contract/common.ts';
import type { NoValueReason } from '../../../../server/contract/measure.ts';
import { measureCell, numberColumn, textColumn, valueCell } from '../../lib/figure-cells.ts';
import type { FigureCell, FigureTable } from '../../lib/figure-table.ts';
import { formatCount, formatGap, formatMean } from '../../lib/format-number.ts';
import { m } from '../../lib/messages.ts';
import { agreementMessages } from '../../lib/messages/agreement.ts';

const { table, names } = agreementMessages;
const interval = (name: string) => [name, `${name} lower`, `${name} upper`];

const SHAPE_COLUMNS = [
  numberColumn(table.people, 'people'),
  numberColumn(table.mean, ...interval('mean')),
  numberColumn(table.spread, ...interval('spread')),
  numberColumn(table.halo, ...interval('halo')),
  numberColumn(table.range, ...interval('range use')),
];

/** How each source uses the scale, a line each. */
export function shapeTable(sources: AgreementReply['sources']): FigureTable {
  return sourceTable(
    SHAPE_COLUMNS,
    sources.map((shape) =>
      'reason' in shape
        ? shape
        : {
            source: shape.source,
            cells: [
              { text: formatCount(shape.people), csv: [shape.people] },
              measureCell(shape.mean, formatMean),
              measureCell(shape.dispersion, formatMean),
              measureCell(shape.halo, formatMean),
              measureCell(shape.rangeUse, formatMean),
            ],
          },
    ),
  );
}

const RATER_COLUMNS = [
  numberColumn(table.people, 'people'),
  numberColumn(table.raters, 'raters'),
  numberColumn(table.tau, 'tau'),
  numberColumn(table.reliability, 'reliability'),
  numberColumn(table.severe, 'p10'),
  numberColumn(table.middle, 'p50'),
  numberColumn(table.lenient, 'p90'),
  numberColumn(table.alpha, 'alpha'),
];

/** How raters of a source differ in severity, a line each source. */
export function raterTable(raters: AgreementReply['raters']): FigureTable {
  return sourceTable(
    RATER_COLUMNS,
    raters.map((summary) =>
      'reason' in summary
        ? summary
        : {
            source: summary.source,
            cells: [
              { text: formatCount(summary.people), csv: [summary.people] },
              { text: formatCount(summary.raters), csv: [summary.raters] },
              valueCell(summary.tau, formatMean),
              valueCell(summary.reliability, formatMean),
              valueCell(summary.p10, formatGap),
              valueCell(summary.p50, formatGap),
              valueCell(summary.p90, formatGap),
              valueCell(summary.alpha, formatMean),
            ],
          },
    ),
  );
}

type Line = { source: Source } & ({ reason: NoValueReason } | { cells: FigureCell[] });

function sourceTable(columns: FigureTable['columns'], lines: readonly Line[]): FigureTable {
  return {
    columns: [textColumn(table.source, 'of source'), ...columns],
    rows: lines.map((line) => ({
      key: line.source,
      cells: [
        { text: names[line.source], csv: [line.source] },
        ...('cells' in line ? line.cells : [absent(line.reason, columns.length)]),
      ],
    })),
  };
}

function absent(reason: NoValueReason, span: number): FigureCell {
  const kept = reason === 'withheld to protect its people' || reason === 'under 100 people';
  return { text: m.noValue[reason], csv: [], absent: kept ? 'withheld' : 'nothing', span };
}
