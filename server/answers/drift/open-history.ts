import type { ReadHandle } from '../../../db/connect.ts';
import type { LevelMixRow } from '../../../db/published/list-level-mix.ts';
import type { LevelRow } from '../../../db/published/list-level-rows.ts';
import { readLevelPeople, type PeopleReader } from '../level-people.ts';
import { columnsOf, cutsColumns } from '../levels-on-scale.ts';
import { releaseRow } from '../team-parts.ts';
import type { Asked, CycleView } from './cycle-view.ts';
import { openCycles, type CycleReaders } from './open-cycles.ts';
import { readMixes } from './read-mixes.ts';

/** What the published tables hold for one question in one cycle. */
export interface HistoryReaders extends CycleReaders {
  people: PeopleReader;
  /** The asked node's own level columns in one competency, as far as they are shown: see `hasColumns`. */
  columns: (competencyId: number) => readonly LevelCounts[];
  /** Head-counts of the asked node by level; none of the company. */
  mix: readonly LevelMixRow[];
}

export interface LevelCounts {
  levelIds: readonly number[];
  counts: readonly number[];
}

/**
 * Reads what every cycle publishes for the same question about one or more nodes, in a handful of queries.
 *
 * Shapes: an entry a node, each with one a view, in their order.
 */
export async function openHistories(db: ReadHandle, all: readonly Asked[]): Promise<HistoryReaders[][]> {
  const [cycleOf, mixes, people] = await Promise.all([
    openCycles(db, all),
    readMixes(db, all),
    Promise.all(
      all.map(({ source, views }) => Promise.all(views.map((view) => openPeople(db, source, view)))),
    ),
  ]);
  return all.map(({ views }, place) =>
    views.map((view, at) => {
      const cycle = cycleOf(view);
      const isOf = ({ publicationId }: LevelMixRow): boolean => publicationId === view.frame.publication.id;
      return {
        ...cycle,
        people: people[place]?.[at] ?? nobody,
        columns: lookUpColumns(cycle.levelRows, view),
        mix: mixes[place]?.filter(isOf) ?? [],
      };
    }),
  );
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

const nobody: PeopleReader = () => 0;
