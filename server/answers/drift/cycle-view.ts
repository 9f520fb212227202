import type { TableRow } from '../../../db/published/list-tables.ts';
import type { TeamNode } from '../../../db/reference/list-cycle-teams.ts';
import type { Source } from '../../../db/schema.ts';
import type { DriftQuery } from '../../contract/drift.ts';
import { NotFound } from '../../errors.ts';
import { chooseLevels } from '../choices.ts';
import type { Frame } from '../frame.ts';
import { levelsOnScale, type ScaleLevels } from '../levels-on-scale.ts';
import { normalizePath } from '../team-tree.ts';
import { topBoxFrom } from '../top-box.ts';
import { findScale, findSource, findTeam, isCalled, tablesOnScale } from '../view.ts';

export interface Scale {
  id: number;
  labels: readonly string[];
  /** Position from which a rating is top: the last cycle's, in every cycle that has its scale. */
  top: number;
}

/** One question in terms of one cycle: what of it was there, and on which scale it was rated. */
export interface CycleView {
  frame: Frame;
  /** Undefined: nothing by this source, or on several scales none of which is the last cycle's. */
  scale: Scale | undefined;
  onScale: ScaleLevels;
  /** Asked competencies that were rated on the scale. */
  competencies: readonly TableRow[];
  /** Undefined where the organisation of that cycle had no such node. */
  node: TeamNode | undefined;
  /** Undefined: all levels, and people without one. */
  levelIds: readonly number[] | undefined;
}

/** A question about drift, cycle by cycle, oldest first. */
export interface Asked {
  source: Source;
  /** Path of the node as asked; null: the company. */
  team: string | null;
  views: readonly CycleView[];
}

/**
 * Reads a question for every cycle. Teams, levels and competencies are the same where their path or key is;
 * a team that was called otherwise in an earlier cycle is not there.
 *
 * Shapes: `frames` oldest first, at least one.
 * Errors: NotFound where no cycle has the team or competency, or the last has not the source, ladder or
 *         level; BadRequest as in `findScale`.
 */
export function readAsked(frames: readonly Frame[], query: DriftQuery): Asked {
  const last = frames.at(-1);
  if (!last) throw new Error('a history has no cycles');
  const source = findSource(last, query.source);
  const { scaleId, labels } = findScale(last, source, query);
  const top = topBoxFrom(last, { scaleId, positions: labels.length, ladder: query.ladder });
  const team = query.team === undefined ? null : findPath(frames, last, query.team);
  for (const name of query.competency ?? []) checkKnown(frames, last, name);
  const asked = { ...query, source, scaleId, top, team, levelIds: readLevels(last, scaleId, query) };
  return { source, team, views: frames.map((frame) => viewCycle(frame, asked)) };
}

type Settled = Omit<DriftQuery, 'team'> & {
  source: Source;
  scaleId: number;
  top: number;
  team: string | null;
  levelIds: readonly number[] | undefined;
};

function viewCycle(frame: Frame, asked: Settled): CycleView {
  const scale = findEarlierScale(frame, asked);
  const onScale = scale ? levelsOnScale(frame, scale.id) : { levels: [], columns: [] };
  const held = tablesOnScale(frame, { source: asked.source, scaleId: scale?.id });
  const competencies = asked.competency
    ? held.filter((table) => asked.competency?.some((name) => isCalled(table, name)))
    : held;
  const node = asked.team === null ? frame.tree.root : frame.tree.byPath.get(asked.team);
  const known = new Set(onScale.levels.map((level) => level.id));
  // Without naming levels a ladder means its own, and those may differ from cycle to cycle.
  const levelIds = asked.level
    ? asked.levelIds?.filter((id) => known.has(id))
    : readLevels(frame, scale?.id ?? 0, asked);
  return { frame, scale, onScale, competencies, node, levelIds };
}

function readLevels(
  frame: Frame,
  scaleId: number,
  { level, ladder }: Pick<DriftQuery, 'level' | 'ladder'>,
): readonly number[] | undefined {
  const onScale = levelsOnScale(frame, scaleId);
  return chooseLevels(frame, onScale, { ...(level && { level }), ...(ladder !== undefined && { ladder }) })[0]
    ?.value;
}

/**
 * The named ladder's scale, else the last cycle's, else the only one there was. A ladder that only says which scale
 * is meant says so where the last cycle's was not in use.
 */
function findEarlierScale(
  frame: Frame,
  { source, ladder, scaleOf, scaleId, top }: Settled,
): Scale | undefined {
  const held = frame.tables.filter((table) => table.source === source);
  const ofLadder = frame.levels.find((level) => level.ladder === (ladder ?? scaleOf))?.scaleId;
  const scales = new Map(held.map((table) => [table.scaleId, table.labels]));
  const [only, second] = scales.keys();
  // With several scales now, the only one of an earlier cycle was not for the people of this one alone.
  const onlyOne = second === undefined && scaleOf === undefined ? only : undefined;
  const unnamed = scales.has(scaleId) ? scaleId : (ofLadder ?? onlyOne);
  const found = ladder === undefined ? unnamed : ofLadder;
  const labels = found === undefined ? undefined : scales.get(found);
  if (found === undefined || !labels) return undefined;
  const own = () => topBoxFrom(frame, { scaleId: found, positions: labels.length, ladder });
  return { id: found, labels, top: found === scaleId ? top : own() };
}

function findPath(frames: readonly Frame[], last: Frame, asked: string): string {
  const path = normalizePath(asked);
  const known = frames.some((frame) => frame.tree.byPath.has(path));
  return known ? path : findTeam(last, asked).path;
}

function checkKnown(frames: readonly Frame[], last: Frame, asked: string): void {
  if (frames.some((frame) => frame.tables.some((table) => isCalled(table, asked)))) return;
  throw new NotFound(
    'UNKNOWN_COMPETENCY',
    `No competency "${asked}" in ${last.publication.cycle} or any cycle before it`,
  );
}
