import type { TeamNode } from '../../../db/reference/list-cycle-teams.ts';
import type { ComparedCell, CompareQuery, CompareReply } from '../../contract/compare.ts';
import { withheldReason } from '../../disclosure/withheld-reason.ts';
import { BadRequest } from '../../errors.ts';
import { shareEach } from '../cell.ts';
import { dispersionMeasure, meanMeasure, shareMeasure } from '../figure-measures.ts';
import type { Frame } from '../frame.ts';
import { chooseTables } from '../gaps/answer-gaps.ts';
import { describeGap } from '../gaps/describe-node.ts';
import { peopleAt, poolNode } from '../gaps/pool-node.ts';
import type { TeamGapsKept } from '../gaps/team-gaps-kept.ts';
import { nearestTeam } from '../nearest.ts';
import { topBoxFrom } from '../top-box.ts';
import { findScale, findSource, findTeam } from '../view.ts';
import { comparePair, type CompareView } from './compare-pair.ts';
import { figureOf, shownIn } from './figure-of.ts';

/**
 * Two to six nodes side by side, over all asked competencies and in each, every one also against what its mix of
 * levels predicts, and each two against each other.
 *
 * Order:  nodes as asked, pairs in the same order, competencies in that of the publication.
 * Errors: NotFound and BadRequest as in view.ts; BadRequest naming a node that is asked for twice.
 */
export async function answerCompare(
  kept: TeamGapsKept,
  frame: Frame,
  query: CompareQuery,
): Promise<CompareReply> {
  const { publication } = frame;
  const source = findSource(frame, query.source);
  const table = findScale(frame, source, query);
  const nodes = query.team.map((path) => findTeam(frame, path));
  const twice = nodes.find((node, at) => nodes.indexOf(node) < at);
  if (twice)
    throw new BadRequest('TEAM_TWICE', `"${twice.path}" is named twice; expected two to six different teams`);
  const { figures } = await kept.find(frame, table);
  const asked = chooseTables(frame, figures.tables, query.competency);
  const view: CompareView = { frame, figures, asked };
  const { scaleId, labels } = table;
  const top = topBoxFrom(frame, { scaleId, positions: labels.length, ladder: query.ladder });
  const cells = (ids: readonly number[]): ComparedCell[] =>
    nodes.map((node) => describeCell(view, node, ids, top));

  return {
    cycle: publication.cycle,
    source,
    publication: { version: publication.version, k: publication.k, hash: publication.hash },
    scale: labels,
    overall: cells(asked.map((each) => each.competencyId)),
    competencies: asked.map(({ competency, competencyId }) => ({ competency, cells: cells([competencyId]) })),
    pairs: nodes.flatMap((a, at) => nodes.slice(at + 1).map((b) => comparePair(view, a, b))),
  };
}

function describeCell(
  { frame, figures }: CompareView,
  node: TeamNode,
  competencyIds: readonly number[],
  top: number,
): ComparedCell {
  const of = peopleAt(figures, node.id, competencyIds);
  const shown = shownIn(figures, node.id, competencyIds);
  const pooled = poolNode(figures, node.id, shown);
  if (!pooled) {
    const isShown = (above: TeamNode): boolean => shownIn(figures, above.id, competencyIds).length > 0;
    const withheld = withheldReason(of, frame.publication);
    return { team: node.path, withheld, of, nearest: nearestTeam(frame, [node], isShown) };
  }
  const figure = figureOf(figures, { nodeId: node.id, rootId: frame.tree.root.id }, shown);
  return {
    team: node.path,
    coverage: { people: figure.people, of },
    people: figure.people,
    counts: [...figure.counts],
    shares: shareEach(figure.counts, figure.people, figure.rho),
    mean: meanMeasure(figure),
    topBox: shareMeasure(figure, top),
    dispersion: dispersionMeasure(figure),
    expected: describeGap(pooled),
  };
}
