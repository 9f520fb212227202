import type { Against, Cell } from '../../../server/contract/distribution.ts';
import type { Row } from './distribution-rows.ts';
import { textColumn } from './figure-cells.ts';
import type { FigureCell, FigureColumn, FigureTable } from './figure-table.ts';
import { formatGap, formatMean, formatPercent } from './format-number.ts';
import { isHatched } from './is-hatched.ts';
import { m } from './messages.ts';

/**
 * @param heading 'Team', 'Level' or 'Competency'
 * @param against what the means are set against, where they are
 */
export function distributionTable(
  rows: readonly Row[],
  scale: readonly string[],
  heading: string,
  against?: string,
): FigureTable {
  const named = rows.map(({ id, fullName, total, cell }) => ({ key: id, names: [fullName], total, cell }));
  return cellsTable(named, [textColumn(heading, 'group')], scale, against);
}

/** What cells of one scale hold, after columns that say whose they are: a name in each row for each of them. */
export function cellsTable(
  rows: readonly { key: string; names: readonly string[]; total?: boolean; cell: Cell }[],
  names: readonly FigureColumn[],
  scale: readonly string[],
  against?: string,
): FigureTable {
  const compared = against === undefined ? [] : [against];
  return {
    columns: [
      ...names,
      { name: m.bars.people, number: true, csv: ['people', 'people asked about'] },
      { name: m.bars.mean, number: true, csv: ['mean'] },
      ...compared.map((name) => ({
        name: m.bars.against(name),
        number: true,
        csv: ['set against', 'difference', 'difference lower', 'difference upper'],
      })),
      ...scale.map((word) => ({
        name: word,
        number: true,
        csv: [`${word} ratings`, `${word} share`, `${word} lower`, `${word} upper`],
      })),
    ],
    rows: rows.map(({ key, names, total = false, cell }) => ({
      key,
      total,
      cells: [...names.map((text) => ({ text, csv: [text] })), ...figures(cell, scale.length, against)],
    })),
  };
}

function figures(cell: Cell, positions: number, against: string | undefined): FigureCell[] {
  if ('withheld' in cell) {
    return [
      { text: m.people(cell.of), csv: [undefined, cell.of] },
      {
        text: m.withheld[cell.withheld],
        csv: [],
        absent: isHatched(cell) ? 'withheld' : 'nothing',
        span: positions + (against === undefined ? 1 : 2),
      },
    ];
  }
  const { people, of } = cell.coverage;
  return [
    { text: m.peopleOf(people, of), csv: [people, of] },
    { text: formatMean(cell.mean), csv: [round(cell.mean)] },
    ...(against === undefined ? [] : [againstCell(cell.against, against)]),
    ...cell.shares.map(({ p, lower, upper }, position) => ({
      text: formatPercent(p),
      more: m.table.interval(formatPercent(lower), formatPercent(upper)),
      csv: [cell.counts[position], round(p), round(lower), round(upper)],
    })),
  ];
}

function againstCell(against: Against | undefined, name: string): FigureCell {
  if (!against) return { text: '', csv: [] };
  if ('reason' in against) return { text: m.noValue[against.reason], csv: [] };
  const { mean } = against;
  if (mean.value === null) return { text: m.noValue[mean.reason], csv: [] };
  const { value, lower, upper } = mean;
  if (lower === null || upper === null) return { text: formatGap(value), csv: [name, round(value)] };
  return {
    text: formatGap(value),
    more: m.table.interval(formatGap(lower), formatGap(upper)),
    csv: [name, ...[value, lower, upper].map(round)],
  };
}

const round = (number: number) => Number(number.toFixed(4));
