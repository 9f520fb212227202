import type { Cell, DistributionReply } from '../../../server/contract/distribution.ts';
import type { Team } from '../../../server/contract/teams.ts';
import { m } from './messages.ts';
import type { ResolvedView } from './resolve-view.ts';

/** One bar, which is one line of the table and of the CSV. */
export interface Row {
  id: string;
  label: string;
  /** The whole name where `label` is short. */
  fullName: string;
  /** Path of the team that the row is about, if it is about one that can be looked at on its own. */
  team: string | undefined;
  /** The row of everything, against which the others are read. */
  total: boolean;
  cell: Cell;
}

/** The total first, then a row for each cell in the API's order, which is the organisation's or the ladder's. */
export function distributionRows(
  view: ResolvedView,
  overall: DistributionReply,
  bars: DistributionReply,
  names: {
    teams: readonly Team[];
    levels: ReadonlyMap<string, string>;
    competencies: ReadonlyMap<string, string>;
  },
): Row[] {
  const teams = new Map(names.teams.map((team) => [team.path, team]));
  const rows = bars.cells.map((cell): Row => {
    if (view.by === 'level') return plain(cell, cell.level, names.levels);
    if (view.by === 'competency') return plain(cell, cell.competency, names.competencies);
    const path = cell.team ?? view.company.path;
    const label = teams.get(path)?.name ?? path;
    return { id: path, label, fullName: path, team: path, total: false, cell };
  });
  const [total] = overall.cells;
  if (!total) return rows;
  const label = m.bars.all(view.team.name);
  return [{ id: '', label, fullName: label, team: undefined, total: true, cell: total }, ...rows];
}

function plain(cell: Cell, key: string | null, names: ReadonlyMap<string, string>): Row {
  const id = key ?? '';
  const label = names.get(id) ?? id;
  return { id, label, fullName: label, team: undefined, total: false, cell };
}

/** Sorted by mean, highest first; the total stays on top, and what is withheld goes below, in its old order. */
export function sortByMean(rows: readonly Row[]): Row[] {
  const rank = ({ total, cell }: Row) => (total ? Infinity : 'withheld' in cell ? -Infinity : cell.mean);
  return rows.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
}
