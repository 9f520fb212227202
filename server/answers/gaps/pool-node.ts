import { poolReleased, type ReleasedCounts } from '../../disclosure/released.ts';
import type { GapWithError } from '../../measures/gap-with-error.ts';
import { poolGaps } from '../../measures/pool-gaps.ts';
import { pooledDeff } from '../pooled-deff.ts';
import type { Figures, ShownFigure } from './figures.ts';

/** A node's figures over several competencies, as one. */
export interface PooledNode {
  released: ReleasedCounts;
  gap: GapWithError & { se0: number; lower: number; upper: number };
  /** Chance to be rated above the same mix elsewhere, ties half: each competency's, weighted by its ratings. */
  superiority: number;
  deff: number;
}

/** People rated at a node, in the competency that has the most of them. */
export function peopleAt(figures: Figures, nodeId: number, competencyIds: readonly number[]): number {
  return Math.max(0, ...competencyIds.map((id) => figures.of.get(id)?.get(nodeId)?.of ?? 0));
}

/**
 * Pools those of the competencies that show a node; null where none does. With one rating a person the design
 * effect is 1.
 *
 * Errors: Error where all of the company has one score, of which disclosure control publishes nothing.
 */
export function poolNode(
  figures: Figures,
  nodeId: number,
  competencyIds: readonly number[],
): PooledNode | null {
  const shown: ShownFigure[] = [];
  for (const id of competencyIds) {
    const figure = figures.of.get(id)?.get(nodeId)?.shown;
    if (figure) shown.push(figure);
  }
  if (shown.length === 0) return null;

  const gaps = shown.map((figure) => figure.gap);
  const released = poolReleased(shown.map((figure) => figure.released));
  const ratings = gaps.reduce((sum, { n }) => sum + n, 0);
  const deff = pooledDeff({ people: released.people, ratings }, figures.rho.score);
  const gap = poolGaps(gaps, { deff });
  if (gap?.se0 == null || gap.lower === null || gap.upper === null)
    throw new Error(`node ${nodeId} is shown, but everybody it is set against has one score`);
  return {
    released,
    gap: { ...gap, se0: gap.se0, lower: gap.lower, upper: gap.upper },
    superiority: gaps.reduce((sum, each) => sum + each.superiority * each.n, 0) / ratings,
    deff,
  };
}
