import type { ReadHandle } from '../../../db/connect.ts';
import { listLevelMix } from '../../../db/published/list-level-mix.ts';
import { listCycleLadders } from '../../../db/reference/list-cycle-ladders.ts';
import type { DriftQuery, DriftReply } from '../../contract/drift.ts';
import type { Frame } from '../frame.ts';
import { listSubtree } from '../team-tree.ts';
import { findBreak } from './breaks.ts';
import { readAsked, type Asked } from './cycle-view.ts';
import { observe } from './observe.ts';
import { openHistory } from './open-history.ts';
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
  query: DriftQuery,
): Promise<DriftReply> {
  const asked = readAsked(frames, query);
  const { source, team, views } = asked;
  const [readers, mix, versions] = await Promise.all([
    openHistory(db, asked),
    readMix(db, asked),
    listCycleLadders(
      db,
      frames.map(({ publication }) => publication.cycleId),
    ),
  ]);
  const last = views.at(-1)?.scale;
  if (!last) throw new Error('the last cycle has no scale, which reading the question does not let happen');
  const breaks = views.map((view, at) => findBreak(views[at - 1], view, versions));
  const settings = { source, mix, breaks };

  const split = query.by === 'competency' ? listCompetencies(asked) : [];
  return {
    source,
    team,
    scale: [...last.labels],
    topBox: last.labels.slice(last.top - 1),
    overall: buildSeries(observe(asked, readers), { ...settings, competency: null }),
    competencies: split.map(([id, competency]) =>
      buildSeries(observe(asked, readers, id), { ...settings, competency }),
    ),
  };
}

/** The competencies of any cycle by id, in the order of the last ladder that has them. */
function listCompetencies({ views }: Asked): [number, string][] {
  const all = views.toReversed().flatMap((view) => view.competencies);
  return [...new Map(all.map(({ competencyId, competency }) => [competencyId, competency]))].sort(
    ([a], [b]) => a - b,
  );
}

/** Head-counts by level of a node below the company; the company's mix is in its level tables. */
async function readMix(db: ReadHandle, { source, views }: Asked) {
  const below = views.flatMap(({ frame, node }) =>
    node && node.parentId !== null ? listSubtree(frame.tree.children, node) : [],
  );
  if (below.length === 0) return [];
  return listLevelMix(db, {
    publicationIds: views.map(({ frame }) => frame.publication.id),
    source,
    homes: [...new Set(below.map(({ id }) => id))],
  });
}
