import type { ReadHandle } from '../../../db/connect.ts';
import { listCycleLadders } from '../../../db/reference/list-cycle-ladders.ts';
import type { DriftQuery, DriftReply } from '../../contract/drift.ts';
import type { Frame } from '../frame.ts';
import { findBreak } from './breaks.ts';
import { readAsked, type Asked } from './cycle-view.ts';
import { observe } from './observe.ts';
import { openHistories } from './open-history.ts';
import { buildSeries } from './series.ts';

/**
 * How the ratings of a node move from cycle to cycle, in the organisation of each cycle's time.
 *
 * Shapes: `frames` every published cycle up to the last asked one, oldest first.
 * Errors: NotFound and BadRequest as in `readAsked`.
 */
export async function answerDrift(
  db: ReadHandle,
  frames: readonly Frame[],
  { team, by, ...query }: DriftQuery,
): Promise<DriftReply> {
  const [reply] = await answerDrifts(db, frames, query, [{ team, by }]);
  if (!reply) throw new Error('one node was asked about and none is answered');
  return reply;
}

/**
 * The same of one or more nodes, each with or without its competencies, in one reading.
 *
 * Shapes: replies in the order of the nodes.
 */
export async function answerDrifts(
  db: ReadHandle,
  frames: readonly Frame[],
  query: Omit<DriftQuery, 'team' | 'by'>,
  nodes: readonly { team?: string | undefined; by?: DriftQuery['by'] }[],
): Promise<DriftReply[]> {
  const all = nodes.map(({ team }) => readAsked(frames, { ...query, ...(team !== undefined && { team }) }));
  const [histories, versions] = await Promise.all([
    openHistories(db, all),
    listCycleLadders(
      db,
      frames.map(({ publication }) => publication.cycleId),
    ),
  ]);
  return all.map((asked, at): DriftReply => {
    const { source, team, views } = asked;
    const readers = histories[at] ?? [];
    const last = views.at(-1)?.scale;
    if (!last) throw new Error('the last cycle has no scale, which reading the question does not let happen');
    const breaks = views.map((view, place) => findBreak(views[place - 1], view, versions));
    const split = nodes[at]?.by === 'competency' ? listCompetencies(asked) : [];
    return {
      source,
      team,
      scale: [...last.labels],
      topBox: last.labels.slice(last.top - 1),
      overall: buildSeries(observe(asked, readers), { breaks, competency: null }),
      competencies: split.map(([id, competency]) =>
        buildSeries(observe(asked, readers, id), { breaks, competency }),
      ),
    };
  });
}

/** The competencies of any cycle by id, in the order of the last ladder that has them. */
function listCompetencies({ views }: Asked): [number, string][] {
  const all = views.toReversed().flatMap((view) => view.competencies);
  return [...new Map(all.map(({ competencyId, competency }) => [competencyId, competency]))].sort(
    ([a], [b]) => a - b,
  );
}
