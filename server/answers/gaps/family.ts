import type { TeamNode } from '../../../db/reference/list-cycle-teams.ts';
import { bh } from '../../measures/bh.ts';
import { drawToMean } from '../../measures/draw-to-mean.ts';
import { ebShrink } from '../../measures/eb-shrink.ts';
import { funnelOverdispersion } from '../../measures/funnel-overdispersion.ts';
import type { TeamTree } from '../team-tree.ts';
import type { Figures } from './figures.ts';
import { poolNode, type PooledNode } from './pool-node.ts';

export interface Standing {
  shrunken: { value: number; lower: number; upper: number };
  /** Null for a node that is not one of the teams compared: it is made of some of them. */
  test: { z: number; p: number; q: number; flagged: boolean } | null;
}

/** All teams of the company, compared over some competencies. */
export interface Family {
  /** Those that are shown. */
  teams: ReadonlyMap<number, PooledNode>;
  funnel: { target: number; phi: number; tau: number; teams: number } | null;
  /** Where a team, or a node above teams, stands among them; null where fewer than two are shown. */
  standing: (nodeId: number, pooled: PooledNode) => Standing | null;
}

/** What a team's gap is held against: a team that rates as its mix of levels predicts. */
const TARGET = 0;

/**
 * Shrinks the gaps of all teams of the company towards each other, and tests each with the spread that they
 * have anyway, corrected for their number (M10, M11). Teams are the nodes without teams below them, so that
 * nobody counts twice; a node above them is drawn in by their spread and not tested.
 */
export function compareTeams(tree: TeamTree, figures: Figures, competencyIds: readonly number[]): Family {
  // By path: sums in floating point depend on the order, and ids on which file was imported first.
  const leaves = tree.nodes.filter((node) => !tree.children.has(node.id)).sort(byPath);
  const teams = new Map<number, PooledNode>();
  for (const { id } of leaves) {
    const pooled = poolNode(figures, id, competencyIds);
    if (pooled) teams.set(id, pooled);
  }
  const y = [...teams.values()].map(({ gap }) => gap.gap);
  const s = [...teams.values()].map(({ gap }) => gap.se0);
  const shrink = ebShrink(
    y,
    s.map((error) => error ** 2),
  );
  const funnel = funnelOverdispersion(y, s, { theta0: TARGET });
  if (!shrink || !funnel) return { teams, funnel: null, standing: () => null };

  const { adjusted, flagged } = bh(funnel.p);
  const placeOf = new Map([...teams.keys()].map((id, at) => [id, at]));
  return {
    teams,
    funnel: { target: TARGET, phi: funnel.phi, tau: Math.sqrt(funnel.tau2), teams: funnel.k },
    standing: (nodeId, { gap }) => {
      const { shrunken, lower, upper } = drawToMean({ y: gap.gap, v: gap.se0 ** 2 }, shrink);
      const at = placeOf.get(nodeId) ?? -1;
      const [z, p, q] = [funnel.zAdjusted[at], funnel.p[at], adjusted[at]];
      return {
        shrunken: { value: shrunken, lower, upper },
        test: z == null || p == null || q == null ? null : { z, p, q, flagged: flagged[at] === true },
      };
    },
  };
}

export function byPath(a: TeamNode, b: TeamNode): number {
  return a.path < b.path ? -1 : 1;
}
