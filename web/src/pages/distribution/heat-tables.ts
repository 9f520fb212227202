import type { DistributionReply } from '../../../../server/contract/distribution.ts';
import { cellsTable } from '../../lib/distribution-table.ts';
import { textColumn } from '../../lib/figure-cells.ts';
import type { FigureTable } from '../../lib/figure-table.ts';
import type { HeatRow } from '../../lib/heat-grid.ts';
import { m } from '../../lib/messages.ts';
import type { Named } from '../../lib/resolve-view.ts';

const COMPETENCY = textColumn(m.by.heading('competency'), 'competency');

/** One line for each cell of level and competency, for the file. */
export function heatTable(
  rows: readonly HeatRow[],
  competencies: readonly Named[],
  scale: readonly string[],
): FigureTable {
  const lines = rows.flatMap(({ level, cells }) =>
    cells.flatMap((heat, column) => {
      const competency = competencies[column]?.name ?? '';
      return heat ? [{ key: heat.label, names: [level.label, competency], cell: heat.cell }] : [];
    }),
  );
  return cellsTable(lines, [textColumn(m.by.heading('level'), 'level'), COMPETENCY], scale);
}

/** One line for each competency in a team, then for each in the company, for the file. */
export function besideTable(
  replies: readonly { name: string; reply: DistributionReply }[],
  competencies: readonly Named[],
): FigureTable {
  const lines = replies.flatMap(({ name, reply }) =>
    competencies.flatMap((competency) => {
      const cell = reply.cells.find((each) => each.competency === competency.key);
      return cell ? [{ key: `${name} ${competency.key}`, names: [name, competency.name], cell }] : [];
    }),
  );
  const scale = replies[0]?.reply.scale ?? [];
  return cellsTable(lines, [textColumn(m.by.heading('team'), 'team'), COMPETENCY], scale);
}
