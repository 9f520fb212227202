import type { CompetencyGap } from '../../../../server/contract/gaps.ts';
import type { FigureCell, FigureTable } from '../../lib/figure-table.ts';
import { formatCount, formatGap } from '../../lib/format-number.ts';
import { m } from '../../lib/messages.ts';
import { gapMessages } from '../../lib/messages/gaps.ts';
import type { Named } from '../../lib/resolve-view.ts';
import type { TeamGap } from './sort-teams.ts';

/** Furthest gap in the table, at least a quarter of a point: where all are close, tints stay faint on purpose. */
export function furthestGap(teams: readonly TeamGap[]): number {
  const gaps = teams.flatMap(({ competencies }) =>
    (competencies ?? []).flatMap((cell) => ('withheld' in cell ? [] : [Math.abs(cell.gap)])),
  );
  return Math.max(0.25, ...gaps);
}

/** One line a team, one column a competency, for the file. */
export function gapHeatTable(teams: readonly TeamGap[], competencies: readonly Named[]): FigureTable {
  return {
    columns: [
      { name: gapMessages.table.team, number: false, csv: ['team'] },
      ...competencies.map(({ key, name }) => ({
        name,
        number: true,
        csv: [`${key} gap`, `${key} lower`, `${key} upper`, `${key} people`, `${key} flagged`],
      })),
    ],
    rows: teams.map((team) => ({
      key: team.team,
      cells: [
        { text: team.name, csv: [team.team] },
        ...competencies.map(({ key }) =>
          heatCell(team.competencies?.find((cell) => cell.competency === key)),
        ),
      ],
    })),
  };
}

function heatCell(cell: CompetencyGap | undefined): FigureCell {
  if (!cell) return { text: '', csv: [] };
  if ('withheld' in cell) {
    const absent = cell.withheld === 'no ratings' ? 'nothing' : 'withheld';
    return { text: m.withheld[cell.withheld], csv: [], absent };
  }
  const { gap, lower, upper, people, flagged } = cell;
  return {
    text: formatGap(gap),
    more: formatCount(people),
    csv: [...[gap, lower, upper].map((x) => Number(x.toFixed(4))), people, flagged ? 'yes' : 'no'],
  };
}
