import type { ReadHandle } from '../../../db/connect.ts';
import { listPairedStats } from '../../../db/published/list-paired-stats.ts';
import { listRaterStats, type RaterStat } from '../../../db/published/list-rater-stats.ts';
import type { AgreementQuery, AgreementReply } from '../../contract/agreement.ts';
import type { Frame } from '../frame.ts';
import { companyRho } from '../pooled-deff.ts';
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
  const [paired, raters, scores] = await Promise.all([
    listPairedStats(db, filter),
    listRaterStats(db, filter),
    readScores(db, frame, { id: scaleId, positions: labels.length }, node),
  ]);
  const names = new Map(tables.map((table) => [table.competencyId, table.competency]));
  const summedUp = new Set(units.filter((unit) => unit.scaleId === scaleId).map((unit) => unit.teamId));

  return {
    cycle: publication.cycle,
    unit: node === tree.root ? null : node.path,
    publication: { version: publication.version, k: publication.k, hash: publication.hash },
    scale: labels,
    pairs: buildPairs(paired, scores, (id) => names.get(id) ?? String(id)),
    sources: scores.map((each) => {
      const stat = units.find(
        (unit) => unit.teamId === node.id && unit.scaleId === scaleId && unit.source === each.source,
      );
      return buildShape(each, stat, companyRho(frame, { source: each.source, scaleId }));
    }),
    raters: buildRaters(raters, scores),
    units: tree.nodes
      .filter(({ id }) => summedUp.has(id))
      .map((unit) => ({ unit: unit === tree.root ? null : unit.path, name: unit.name })),
  };
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
