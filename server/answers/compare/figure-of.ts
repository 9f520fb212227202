import { poolReleased, type ReleasedCounts } from '../../disclosure/released.ts';
import { distribution } from '../../measures/distribution.ts';
import type { PooledFigure } from '../figure-measures.ts';
import type { Figures } from '../gaps/figures.ts';

export interface NodeFigure extends PooledFigure {
  released: ReleasedCounts;
}

/** Those of the competencies that show a node. */
export function shownIn(figures: Figures, nodeId: number, competencyIds: readonly number[]): number[] {
  return competencyIds.filter((id) => figures.of.get(id)?.get(nodeId)?.shown);
}

/** A node's ratings over competencies that all show it, with the company's variance in the same. */
export function figureOf(
  figures: Figures,
  { nodeId, rootId }: { nodeId: number; rootId: number },
  competencyIds: readonly number[],
): NodeFigure {
  const released = pool(figures, nodeId, competencyIds);
  return {
    released,
    people: released.people,
    counts: released.counts,
    rho: figures.rho,
    companyVariance: distribution(pool(figures, rootId, competencyIds).counts)?.variance ?? null,
  };
}

function pool(figures: Figures, nodeId: number, competencyIds: readonly number[]): ReleasedCounts {
  return poolReleased(
    competencyIds.map((id) => {
      const shown = figures.of.get(id)?.get(nodeId)?.shown;
      if (!shown) throw new Error(`node ${nodeId} is not shown in competency ${id}`);
      return shown.released;
    }),
  );
}
