import type { DriftSeries, Shift } from '../../../../server/contract/drift.ts';
import { measureCell, numberColumn, textColumn, valueCell } from '../../lib/figure-cells.ts';
import type { FigureCell, FigureTable } from '../../lib/figure-table.ts';
import { formatChance, formatGap, formatIndex, formatMean } from '../../lib/format-number.ts';
import { driftMessages } from '../../lib/messages/drift.ts';
import { CYCLE_COLUMNS, cycleCells } from './line-tables.ts';

const words = driftMessages.table;

const COLUMNS = [
  textColumn(words.since, 'since'),
  numberColumn(words.difference, 'change of mean', 'change lower', 'change upper'),
  numberColumn(words.w1, 'points moved'),
  numberColumn(words.up, 'up'),
  numberColumn(words.down, 'down'),
  numberColumn(words.p, 'p'),
  numberColumn(words.psi, 'psi'),
  numberColumn(words.critical, 'psi critical'),
  numberColumn(words.rate, 'by rating'),
  numberColumn(words.mix, 'by mix'),
];

/** What moved since the cycle before: how far, which way, and whether it is more than chance. */
export function shiftTable({ points }: DriftSeries): FigureTable {
  return {
    columns: [...CYCLE_COLUMNS, ...COLUMNS],
    rows: points.map((point) => ({
      key: point.cycle,
      cells: [
        ...cycleCells(point, COLUMNS.length),
        ...('withheld' in point ? [] : point.shift ? shiftCells(point.shift) : NOTHING),
      ],
    })),
  };
}

const NOTHING: FigureCell[] = [{ text: words.first, csv: [], absent: 'nothing', span: COLUMNS.length }];

function shiftCells({ since, mean, w1, up, down, p, psi, rate, mix }: Shift): FigureCell[] {
  return [
    { text: since, csv: [since] },
    measureCell(mean, formatGap),
    valueCell(w1, formatMean),
    valueCell(up, formatMean),
    valueCell(down, formatMean),
    valueCell(p, formatChance),
    valueCell(psi?.value ?? null, formatIndex),
    valueCell(psi?.critical ?? null, formatIndex),
    valueCell(rate, formatGap),
    valueCell(mix, formatGap),
  ];
}
