import type { Row } from '../../web/src/lib/distribution-rows.ts';
import type { DistributionReply } from '../contract/distribution.ts';

/** The rows of the bars that the Distribution screen draws: the total first, then a row a cell. */
export function barRows(
  overall: DistributionReply,
  bars: DistributionReply,
  by: 'team' | 'level' | 'competency',
  { names, total }: { names: Record<typeof by, ReadonlyMap<string, string>>; total: string },
): Row[] {
  const rows = bars.cells.map((cell): Row => {
    const id = cell[by] ?? '';
    const label = names[by].get(id) ?? id;
    return { id, label, fullName: by === 'team' ? id : label, team: undefined, total: false, cell };
  });
  const [cell] = overall.cells;
  if (!cell) return rows;
  return [{ id: '', label: total, fullName: total, team: undefined, total: true, cell }, ...rows];
}
