import type { TableRow } from '../../db/published/list-tables.ts';
import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';
import type { DistributionQuery } from '../contract/distribution.ts';
import type { Frame } from './frame.ts';
import { listSubtree } from './team-tree.ts';
import { findCompetency, findLevel, findTeam, type LevelChoice } from './view.ts';

/** One value of a dimension. The key is null where the dimension is pooled. */
export interface Choice<Value> {
  key: string | null;
  value: Value;
}

/**
 * The values of the team dimension: each asked node; or, split without naming any, every team that has no
 * teams below it, so that nobody is counted twice. Not split: all asked nodes as one, or the company.
 */
export function chooseTeams(frame: Frame, query: DistributionQuery): Choice<readonly TeamNode[]>[] {
  const asked = query.team?.map((path) => findTeam(frame, path));
  const top = query.within === undefined ? frame.tree.root : findTeam(frame, query.within);
  if (!query.by?.includes('team')) return [{ key: null, value: asked ?? [top] }];
  const nodes = asked ?? listLeaves(frame, top);
  return nodes.map((node) => ({ key: node.path, value: [node] }));
}

function listLeaves(frame: Frame, top: TeamNode): TeamNode[] {
  return listSubtree(frame.tree.children, top)
    .filter((node) => !frame.tree.children.has(node.id))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The values of the level dimension, as level ids; undefined means all levels, and people without one.
 * Split without naming any: the publication's columns; where it has none, one value without levels.
 */
export function chooseLevels(
  frame: Frame,
  query: DistributionQuery,
): Choice<readonly number[] | undefined>[] {
  const asked =
    query.level?.map((level) => findLevel(frame, level, query.ladder)) ?? levelsOfLadder(frame, query.ladder);
  if (!query.by?.includes('level')) {
    return [{ key: null, value: asked?.flatMap((choice) => choice.levelIds) }];
  }
  const choices = asked ?? frame.columns;
  if (choices.length === 0) return [{ key: null, value: [] }];
  return choices.map((choice) => ({ key: choice.key, value: choice.levelIds }));
}

/** Where a cycle was rated under one ladder only, naming it says nothing about levels. */
function levelsOfLadder(frame: Frame, ladder: string | undefined): LevelChoice[] | undefined {
  if (ladder === undefined || frame.levels.every((level) => level.ladder === ladder)) return undefined;
  return frame.levels
    .filter((level) => level.ladder === ladder)
    .map((level) => ({ key: level.key, levelIds: [level.id] }));
}

/** The values of the competency dimension, as ids; all of the publication's where none is named. */
export function chooseCompetencies(
  frame: Frame,
  tables: readonly TableRow[],
  query: DistributionQuery,
): Choice<readonly number[]>[] {
  const asked = query.competency?.map((name) => findCompetency(frame, tables, name)) ?? tables;
  if (query.by?.includes('competency')) {
    return asked.map((table) => ({ key: table.competency, value: [table.competencyId] }));
  }
  return [{ key: null, value: [...new Set(asked.map((table) => table.competencyId))] }];
}
