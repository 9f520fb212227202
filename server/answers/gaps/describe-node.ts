import type { TableRow } from '../../../db/published/list-tables.ts';
import type { TeamNode } from '../../../db/reference/list-cycle-teams.ts';
import type { CompetencyGap, Gap, ShownGap, WithheldGap } from '../../contract/gaps.ts';
import { withheldReason } from '../../disclosure/withheld-reason.ts';
import type { Frame } from '../frame.ts';
import { nearestTeam } from '../nearest.ts';
import type { Family } from './family.ts';
import type { Figures } from './figures.ts';
import { peopleAt, poolNode, type PooledNode } from './pool-node.ts';

export interface GapView {
  frame: Frame;
  figures: Figures;
  /** All teams over the asked competencies. */
  family: Family;
  asked: readonly TableRow[];
  /** Compares all teams in one competency; null where only the pooled gap is asked for. */
  compare: ((competencyIds: readonly number[]) => Family) | null;
}

/** A node's gap with its place among all teams, or why it has none. */
export function describeNode(view: GapView, node: TeamNode): ShownGap | WithheldGap {
  const { frame, figures, family } = view;
  const ids = view.asked.map((table) => table.competencyId);
  const of = peopleAt(figures, node.id, ids);
  const pooled = family.teams.get(node.id) ?? poolNode(figures, node.id, ids);
  const key = {
    team: node.path,
    name: node.name,
    ...(view.compare && { competencies: describeCompetencies(view, view.compare, node) }),
  };
  if (!pooled) {
    const shown = (above: TeamNode): boolean => poolNode(figures, above.id, ids) !== null;
    const withheld = withheldReason(of, frame.publication);
    return { ...key, withheld, of, nearest: nearestTeam(frame, [node], shown) };
  }

  const standing = family.standing(node.id, pooled);
  const { z = null, p = null, q = null, flagged = false } = standing?.test ?? {};
  return {
    ...key,
    coverage: { people: pooled.released.people, of },
    ...describeGap(pooled),
    superiority: pooled.superiority,
    shrunken: standing?.shrunken ?? null,
    z,
    p,
    q,
    flagged,
    ...(!standing && { reason: 'too few teams' }),
    ...(standing && !standing.test && { reason: 'not one of the teams compared' }),
  };
}

function describeCompetencies(
  { frame, figures, asked }: GapView,
  compare: (competencyIds: readonly number[]) => Family,
  node: TeamNode,
): CompetencyGap[] {
  return asked.map(({ competency, competencyId }) => {
    const family = compare([competencyId]);
    const pooled = family.teams.get(node.id) ?? poolNode(figures, node.id, [competencyId]);
    if (!pooled) {
      const of = peopleAt(figures, node.id, [competencyId]);
      return { competency, withheld: withheldReason(of, frame.publication), of };
    }
    const flagged = family.standing(node.id, pooled)?.test?.flagged ?? false;
    return { competency, ...describeGap(pooled), flagged };
  });
}

export function describeGap({ released, gap }: PooledNode): Gap {
  return {
    people: released.people,
    raw: gap.observed / gap.n,
    expected: gap.expected / gap.n,
    gap: gap.gap,
    se: gap.se0,
    lower: gap.lower,
    upper: gap.upper,
  };
}
