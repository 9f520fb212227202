import type { DistributionReply } from '../../../server/contract/distribution.ts';
import { formatCsv, type CsvValue } from './csv.ts';
import type { Row } from './distribution-rows.ts';
import { formatMean } from './format-number.ts';
import { m } from './messages.ts';
import type { Filters } from './filters-in-words.ts';

const PROVENANCE = ['cycle', 'source', 'teams', 'levels', 'competencies', 'publication', 'k', 'hash'];

/**
 * The rows of the table as CSV, in the order that they have on screen, one line each: first where the numbers
 * come from, then the group, then for each word of the scale its count and its share with limits (0 to 1,
 * four decimals). Withheld rows have their reason and no number but the head-count.
 */
export function distributionCsv(reply: DistributionReply, rows: readonly Row[], filters: Filters): string {
  const { cycle, source, publication, scale } = reply;
  const provenance: CsvValue[] = [
    cycle,
    source,
    filters.team,
    filters.levels,
    filters.competencies,
    publication.version,
    publication.k,
    publication.hash,
  ];
  const words = scale.flatMap((word) => [
    `${word} ratings`,
    `${word} share`,
    `${word} lower`,
    `${word} upper`,
  ]);
  const header = [...PROVENANCE, 'group', 'withheld', 'people', 'people asked about', 'mean', ...words];
  return formatCsv([
    header,
    ...rows.map((row) => [...provenance, row.fullName, ...numbers(row, scale.length)]),
  ]);
}

function numbers({ cell }: Row, positions: number): CsvValue[] {
  if ('withheld' in cell) {
    return [
      m.withheld[cell.withheld],
      undefined,
      cell.of,
      undefined,
      ...Array<undefined>(4 * positions).fill(undefined),
    ];
  }
  const words = cell.shares.flatMap(({ p, lower, upper }, position) => [
    cell.counts[position],
    ...[p, lower, upper].map((share) => Number(share.toFixed(4))),
  ]);
  return [undefined, cell.coverage.people, cell.coverage.of, Number(formatMean(cell.mean)), ...words];
}
