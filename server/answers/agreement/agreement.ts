import type { ReadHandle } from '../../../db/connect.ts';
import { listPairedStats } from '../../../db/published/list-paired-stats.ts';
import { listRaterStats, type RaterStat } from '../../../db/published/list-rater-stats.ts';
import type { TeamNode } from '../../../db/reference/list-cycle-teams.ts';
import type { AgreementQuery, AgreementReply, UnitSpread } from '../../contract/agreement.ts';
import { companyRho } from '../company-rho.ts';
import type { Frame } from '../frame.ts';
import { findScale, findSource } from '../view.ts';
import { findUnit } from './find-unit.ts';
import { buildPairs } from './pairs.ts';
import { readScores, type UnitScores } from './read-shapes.ts';
import { buildShape } from './source-shape.ts';
import { whyNotSummedUp } from './why-not.ts';

/**
 * How the sources of one unit agree: from the summaries that were made on publish, since no paired table is
 * ever published (STATISTICS.md, M13 to M15).
 *
 * Errors: NotFound and BadRequest as in `findUnit` and `findScale`.
 */
export async function answerAgreement(
  db: ReadHandle,
  frame: Frame,
  query: AgreementQuery,
): Promise<AgreementReply> {
  const { publication, tree, tables, units } = frame;
  const node = findUnit(frame, query.unit);
  // A named scale is meant whichever source it was used by, an unnamed one is the preferred source's.
  const isNamed = query.ladder !== undefined || query.scaleOf !== undefined;
  const { scaleId, labels } = findScale(frame, isNamed ? undefined : findSource(frame, undefined), query);
  const filter = { publicationId: publication.id, scaleId, teamId: node.id };
  const stats = units.filter((unit) => unit.scaleId === scaleId);
  const summedUp = tree.nodes.filter(({ id }) => stats.some(({ teamId }) => teamId === id));
  const isEach = query.by === 'unit';
  const [paired, raters, scoresOf] = await Promise.all([
    listPairedStats(db, filter),
    listRaterStats(db, filter),
    readScores(db, frame, { id: scaleId, positions: labels.length }, isEach ? [node, ...summedUp] : [node]),
  ]);
  const names = new Map(tables.map((table) => [table.competencyId, table.competency]));
  const scores = scoresOf(node);
  const shapesOf = (unit: TeamNode) =>
    scoresOf(unit).map((each) => {
      const stat = stats.find(({ teamId, source }) => teamId === unit.id && source === each.source);
      return buildShape(each, stat, companyRho(frame, { source: each.source, scaleId }));
    });

  return {
    cycle: publication.cycle,
    unit: node === tree.root ? null : node.path,
    publication: { version: publication.version, k: publication.k, hash: publication.hash },
    scale: labels,
    pairs: buildPairs(paired, scores, (id) => names.get(id) ?? String(id)),
    sources: shapesOf(node),
    raters: buildRaters(raters, scores),
    units: summedUp.map((unit) => ({
      unit: unit === tree.root ? null : unit.path,
      name: unit.name,
      ...(isEach && { spreads: shapesOf(unit).flatMap(spreadOf) }),
    })),
  };
}

function spreadOf(shape: AgreementReply['sources'][number]): UnitSpread[] {
  if ('reason' in shape) return [];
  const { source, people, dispersion } = shape;
  return [{ source, people, dispersion }];
}

/** The raters of each source that others' ratings can be set against. */
function buildRaters(stats: readonly RaterStat[], scores: readonly UnitScores[]): AgreementReply['raters'] {
  return scores
    .filter(({ source }) => source === 'manager' || source === 'peer')
    .map(({ source, of }) => {
      const found = stats.find((stat) => stat.source === source);
      const reason = whyNotSummedUp(of);
      return found ?? { source, reason: reason.startsWith('withheld') ? 'too few raters' : reason };
    });
}
