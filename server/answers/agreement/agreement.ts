import type { ReadHandle } from '../../../db/connect.ts';
import { listPairedStats } from '../../../db/published/list-paired-stats.ts';
import { listRaterStats } from '../../../db/published/list-rater-stats.ts';
import type { UnitStat } from '../../../db/published/list-unit-stats.ts';
import type { TeamNode } from '../../../db/reference/list-cycle-teams.ts';
import type { AgreementQuery, AgreementReply, UnitSpread } from '../../contract/agreement.ts';
import { companyRho } from '../company-rho.ts';
import type { Frame } from '../frame.ts';
import { findScale, findSource } from '../view.ts';
import { findUnit } from './find-unit.ts';
import { buildPairs } from './pairs.ts';
import { buildRaters } from './raters.ts';
import { readScores } from './read-shapes.ts';
import { buildShape } from './source-shape.ts';

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
  const node = findUnit(frame, query.unit);
  const onScale = openScale(frame, query);
  const answer = await readUnits(db, onScale, [node], query.by === 'unit');
  return answer(node);
}

/**
 * The same of the company, and then of every division that is summed up, in one reading however many they are.
 *
 * Errors: as in `findScale`.
 */
export async function answerEachAgreement(
  db: ReadHandle,
  frame: Frame,
  query: Pick<AgreementQuery, 'ladder' | 'scaleOf'>,
): Promise<AgreementReply[]> {
  const onScale = openScale(frame, query);
  const { root } = frame.tree;
  const nodes = [root, ...onScale.summedUp.filter((unit) => unit !== root)];
  return nodes.map(await readUnits(db, onScale, nodes, false));
}

interface OnScale {
  frame: Frame;
  scaleId: number;
  labels: string[];
  stats: readonly UnitStat[];
  summedUp: readonly TeamNode[];
}

function openScale(frame: Frame, query: Pick<AgreementQuery, 'ladder' | 'scaleOf'>): OnScale {
  // A named scale is meant whichever source it was used by, an unnamed one is the preferred source's.
  const isNamed = query.ladder !== undefined || query.scaleOf !== undefined;
  const { scaleId, labels } = findScale(frame, isNamed ? undefined : findSource(frame, undefined), query);
  const stats = frame.units.filter((unit) => unit.scaleId === scaleId);
  const held = new Set(stats.map(({ teamId }) => teamId));
  return { frame, scaleId, labels, stats, summedUp: frame.tree.nodes.filter(({ id }) => held.has(id)) };
}

/** Reads what is published of some units, and gives a function to answer about one of them. */
async function readUnits(
  db: ReadHandle,
  { frame, scaleId, labels, stats, summedUp }: OnScale,
  nodes: readonly TeamNode[],
  isEach: boolean,
): Promise<(node: TeamNode) => AgreementReply> {
  const { publication, tree, tables } = frame;
  const filter = { publicationId: publication.id, scaleId, teamIds: nodes.map(({ id }) => id) };
  const [paired, raters, scoresOf] = await Promise.all([
    listPairedStats(db, filter),
    listRaterStats(db, filter),
    readScores(
      db,
      frame,
      { id: scaleId, positions: labels.length },
      isEach ? [...nodes, ...summedUp] : nodes,
    ),
  ]);
  const names = new Map(tables.map((table) => [table.competencyId, table.competency]));
  const shapesOf = (unit: TeamNode) =>
    scoresOf(unit).map((each) => {
      const stat = stats.find(({ teamId, source }) => teamId === unit.id && source === each.source);
      return buildShape(each, stat, companyRho(frame, { source: each.source, scaleId }));
    });

  return (node) => {
    const isOf = ({ teamId }: { teamId: number }): boolean => teamId === node.id;
    const scores = scoresOf(node);
    return {
      cycle: publication.cycle,
      unit: node === tree.root ? null : node.path,
      publication: { version: publication.version, k: publication.k, hash: publication.hash },
      scale: labels,
      pairs: buildPairs(paired.filter(isOf), scores, (id) => names.get(id) ?? String(id)),
      sources: shapesOf(node),
      raters: buildRaters(
        raters.filter(isOf),
        scores,
        new Set(stats.filter(isOf).map(({ source }) => source)),
      ),
      units: summedUp.map((unit) => ({
        unit: unit === tree.root ? null : unit.path,
        name: unit.name,
        ...(isEach && { spreads: shapesOf(unit).flatMap(spreadOf) }),
      })),
    };
  };
}

function spreadOf(shape: AgreementReply['sources'][number]): UnitSpread[] {
  if ('reason' in shape) return [];
  const { source, people, dispersion } = shape;
  return [{ source, people, dispersion }];
}
