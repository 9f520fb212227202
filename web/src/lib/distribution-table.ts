import type { Row } from './distribution-rows.ts';
import type { FigureCell, FigureTable } from './figure-table.ts';
import { formatMean, formatPercent } from './format-number.ts';
import { isHatched } from './is-hatched.ts';
import { m } from './messages.ts';

/** @param heading 'Team', 'Level' or 'Competency' */
export function distributionTable(
  rows: readonly Row[],
  scale: readonly string[],
  heading: string,
): FigureTable {
  return {
    columns: [
      { name: heading, number: false, csv: ['group'] },
      { name: m.bars.people, number: true, csv: ['people', 'people asked about'] },
      { name: m.bars.mean, number: true, csv: ['mean'] },
      ...scale.map((word) => ({
        name: word,
        number: true,
        csv: [`${word} ratings`, `${word} share`, `${word} lower`, `${word} upper`],
      })),
    ],
    rows: rows.map(({ id, fullName, total, cell }) => ({
      key: id,
      total,
      cells: [{ text: fullName, csv: [fullName] }, ...figures(cell, scale.length)],
    })),
  };
}

function figures(cell: Row['cell'], positions: number): FigureCell[] {
  if ('withheld' in cell) {
    return [
      { text: m.people(cell.of), csv: [undefined, cell.of] },
      {
        text: m.withheld[cell.withheld],
        csv: [],
        absent: isHatched(cell) ? 'withheld' : 'nothing',
        span: positions + 1,
      },
    ];
  }
  const { people, of } = cell.coverage;
  return [
    { text: m.peopleOf(people, of), csv: [people, of] },
    { text: formatMean(cell.mean), csv: [round(cell.mean)] },
    ...cell.shares.map(({ p, lower, upper }, position) => ({
      text: formatPercent(p),
      more: m.table.interval(formatPercent(lower), formatPercent(upper)),
      csv: [cell.counts[position], round(p), round(lower), round(upper)],
    })),
  ];
}

const round = (number: number) => Number(number.toFixed(4));
