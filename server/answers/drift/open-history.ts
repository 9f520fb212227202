import type { ReadHandle } from '../../../db/connect.ts';
import type { LevelRow } from '../../../db/published/list-level-rows.ts';
import { listLevelHistory } from '../../../db/published/list-level-history.ts';
import { listTeamHistory, type InHistory } from '../../../db/published/list-team-history.ts';
import type { CellParts } from '../cell.ts';
import { lookUpLevels } from '../level-parts.ts';
import { readLevelPeople, type PeopleReader } from '../level-people.ts';
import { columnsOf, cutsColumns } from '../levels-on-scale.ts';
import { listAbove } from '../nearest.ts';
import type { Readers } from '../readers.ts';
import { lookUpNodes, releaseRow } from '../team-parts.ts';
import type { Asked, CycleView } from './cycle-view.ts';

/** What the published tables hold for one question in one cycle. */
export interface HistoryReaders extends Readers {
  /** The asked node's own level columns in one competency, as far as they are shown: see `hasColumns`. */
  columns: (competencyId: number) => readonly LevelCounts[];
}

export interface LevelCounts {
  levelIds: readonly number[];
  counts: readonly number[];
}

/**
 * Reads what every cycle publishes of the asked node, of those above it and of the company's levels: one
 * query a table, however many cycles there are.
 *
 * Shapes: one a view, in their order.
 */
export async function openHistory(db: ReadHandle, { source, views }: Asked): Promise<HistoryReaders[]> {
  const filter = {
    publicationIds: views.map(({ frame }) => frame.publication.id),
    source,
    competencyIds: [
      ...new Set(views.flatMap((view) => view.competencies.map(({ competencyId }) => competencyId))),
    ],
  };
  const teamIds = new Set(
    views.flatMap(({ frame, node }) =>
      node ? [frame.tree.root, node, ...listAbove(frame, node)].map(({ id }) => id) : [frame.tree.root.id],
    ),
  );
  const [teams, levels, people] = await Promise.all([
    listTeamHistory(db, { ...filter, teamIds: [...teamIds] }),
    listLevelHistory(db, filter),
    Promise.all(views.map((view) => openPeople(db, source, view))),
  ]);
  const teamsOf = Map.groupBy(teams, keyOf);
  const levelsOf = Map.groupBy(levels, keyOf);

  return views.map((view, at) => {
    const { frame, onScale, scale } = view;
    const key = keyOf({ publicationId: frame.publication.id, scaleId: scale?.id ?? 0 });
    const node = lookUpNodes(teamsOf.get(key) ?? [], frame.publication);
    return {
      node,
      nodes: ([only], competencyIds) => (only ? node(only, competencyIds) : NOTHING),
      levels: lookUpLevels(levelsOf.get(key) ?? [], frame, onScale),
      columns: lookUpColumns(levelsOf.get(key) ?? [], view),
      people: people[at] ?? nobody,
    };
  });
}

/** Level columns are the company's, or those of divisions as well: no other node has some of its own. */
export function hasColumns({ node, onScale }: CycleView): boolean {
  return node !== undefined && columnsOf(onScale.columns, [node]).length > 0;
}

function lookUpColumns(
  rows: readonly LevelRow[],
  { frame, onScale, node }: CycleView,
): HistoryReaders['columns'] {
  const own = node ? columnsOf(onScale.columns, [node]) : [];
  const levelsOf = new Map(own.map(({ id, levelIds }) => [id, levelIds]));
  const byCompetency = Map.groupBy(rows, (row) => row.competencyId);
  return (id) =>
    (byCompetency.get(id) ?? []).flatMap((row) => {
      const levelIds = levelsOf.get(row.columnId);
      return levelIds ? releaseRow(row, frame.publication).map(({ counts }) => ({ levelIds, counts })) : [];
    });
}

/** Head-counts by level are needed only where levels are asked for that are not whole columns of the company. */
async function openPeople(
  db: ReadHandle,
  source: Asked['source'],
  { frame, scale, onScale, competencies, node, levelIds }: CycleView,
): Promise<PeopleReader> {
  if (!levelIds || levelIds.length === 0 || !node || !scale) return nobody;
  if (node === frame.tree.root && !cutsColumns(onScale, levelIds)) return nobody;
  const tables = {
    publicationId: frame.publication.id,
    source,
    scaleId: scale.id,
    competencyIds: competencies.map(({ competencyId }) => competencyId),
  };
  return readLevelPeople(db, tables, frame.tree, [node], levelIds);
}

const keyOf = ({ publicationId, scaleId }: InHistory): string => `${publicationId} ${scaleId}`;
const NOTHING: CellParts = { released: [], of: 0 };
const nobody: PeopleReader = () => 0;
