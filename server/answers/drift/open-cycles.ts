import type { ReadHandle } from '../../../db/connect.ts';
import { listLevelHistory } from '../../../db/published/list-level-history.ts';
import type { LevelRow } from '../../../db/published/list-level-rows.ts';
import { listTeamHistory, type InHistory } from '../../../db/published/list-team-history.ts';
import type { TeamRow } from '../../../db/published/list-team-rows.ts';
import type { CellParts } from '../cell.ts';
import { lookUpLevels } from '../level-parts.ts';
import { listAbove } from '../nearest.ts';
import type { Readers } from '../readers.ts';
import { lookUpNodes } from '../team-parts.ts';
import { openCompany, type CompanyHistory } from './company-history.ts';
import type { Asked, CycleView } from './cycle-view.ts';

/** What the published tables hold of a cycle, whichever of the asked nodes is looked at. */
export interface CycleReaders extends Omit<Readers, 'people'> {
  company: CompanyHistory;
  levelRows: readonly LevelRow[];
}

/**
 * Reads what every cycle publishes of the asked nodes, of those above them and of the company's levels: one
 * query a table, however many cycles and nodes there are.
 *
 * Shapes: `all` the same question about one or more nodes.
 */
export async function openCycles(
  db: ReadHandle,
  all: readonly Asked[],
): Promise<(view: CycleView) => CycleReaders> {
  const [first] = all;
  if (!first) throw new Error('a history of no nodes');
  const { source, views } = first;
  const filter = {
    publicationIds: views.map(({ frame }) => frame.publication.id),
    source,
    competencyIds: [
      ...new Set(views.flatMap((view) => view.competencies.map(({ competencyId }) => competencyId))),
    ],
  };
  const nodes = all.flatMap((asked) =>
    asked.views.flatMap(({ frame, node }) =>
      node ? [frame.tree.root, node, ...listAbove(frame, node)] : [frame.tree.root],
    ),
  );
  const [teams, levels] = await Promise.all([
    listTeamHistory(db, { ...filter, teamIds: [...new Set(nodes.map(({ id }) => id))] }),
    listLevelHistory(db, filter),
  ]);
  const teamsOf = Map.groupBy(teams, keyOf);
  const levelsOf = Map.groupBy(levels, keyOf);

  const cycles = new Map(
    views.map((view) => {
      const { frame, scale } = view;
      const key = keyOf({ publicationId: frame.publication.id, scaleId: scale?.id ?? 0 });
      return [frame, openCycle(view, teamsOf.get(key) ?? [], levelsOf.get(key) ?? [])] as const;
    }),
  );
  return ({ frame }) => {
    const found = cycles.get(frame);
    if (!found) throw new Error(`${frame.publication.cycle} was not read`);
    return found;
  };
}

function openCycle(
  { frame, onScale }: CycleView,
  teams: readonly TeamRow[],
  levelRows: readonly LevelRow[],
): CycleReaders {
  const node = lookUpNodes(teams, frame.publication);
  const levels = lookUpLevels(levelRows, frame, onScale);
  return {
    node,
    nodes: ([only], competencyIds) => (only ? node(only, competencyIds) : NOTHING),
    levels,
    levelRows,
    company: openCompany({ frame, onScale }, { node, levels }),
  };
}

const keyOf = ({ publicationId, scaleId }: InHistory): string => `${publicationId} ${scaleId}`;
const NOTHING: CellParts = { released: [], of: 0 };
