import type { ReadHandle } from '../../../db/connect.ts';
import type { TeamNode } from '../../../db/reference/list-cycle-teams.ts';
import type { Source } from '../../../db/schema.ts';
import { poolReleased, type ReleasedCounts } from '../../disclosure/released.ts';
import type { Frame } from '../frame.ts';
import { readPooledNodes } from '../team-parts.ts';

/** What is published of one source's scores in a unit, all its competencies together. */
export interface UnitScores {
  source: Source;
  /** People rated there, in the competency that has the most of them. */
  of: number;
  /** Null where none may be shown. */
  unit: ReleasedCounts | null;
  company: ReleasedCounts | null;
}

/**
 * Reads some units' scores by every source that rated on the scale, and the company's beside them, and gives a
 * function to look one of those units up.
 */
export async function readScores(
  db: ReadHandle,
  frame: Frame,
  scale: { id: number; positions: number },
  units: readonly TeamNode[],
): Promise<(unit: TeamNode) => UnitScores[]> {
  const onScale = frame.tables.filter((table) => table.scaleId === scale.id);
  const bySource = Map.groupBy(onScale, (table) => table.source);
  const { root } = frame.tree;
  const sources = await Promise.all(
    [...bySource].map(async ([source, tables]) => {
      const competencyIds = tables.map((table) => table.competencyId);
      const choice = { publicationId: frame.publication.id, source, scaleId: scale.id, competencyIds };
      const read = await readPooledNodes(db, choice, scale.positions, [...units, root], frame.publication);
      const pooled = (node: TeamNode): ReleasedCounts | null => {
        const { released } = read(node, competencyIds);
        return released.length > 0 ? poolReleased(released) : null;
      };
      const company = pooled(root);
      return (unit: TeamNode): UnitScores => {
        return { source, of: read(unit, competencyIds).of, unit: pooled(unit), company };
      };
    }),
  );
  return (unit) => sources.map((scoresOf) => scoresOf(unit));
}
