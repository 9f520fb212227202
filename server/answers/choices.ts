import type { TableRow } from '../../db/published/list-tables.ts';
import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';
import type { DistributionQuery } from '../contract/distribution.ts';
import { BadRequest } from '../errors.ts';
import type { Frame } from './frame.ts';
import { listBands, type ScaleLevels } from './levels-on-scale.ts';
import { listAbove } from './nearest.ts';
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
 *
 * Errors: NotFound naming a path; BadRequest where both `team` and `within` are given.
 */
export function chooseTeams(frame: Frame, query: DistributionQuery): Choice<readonly TeamNode[]>[] {
  if (query.team && query.within !== undefined) {
    throw new BadRequest('TEAM_AND_WITHIN', 'Give either "team" or "within": both say which teams are meant');
  }
  const asked = query.team && [...new Set(query.team.map((path) => findTeam(frame, path)))];
  const top = query.within === undefined ? frame.tree.root : findTeam(frame, query.within);
  if (!query.by?.includes('team')) return [{ key: null, value: listTops(frame, asked ?? [top]) }];
  const nodes = asked ?? listLeaves(frame, top);
  return nodes.map((node) => ({ key: node.path, value: [node] }));
}

/** The nodes without those that lie below another of them: they are counted there. */
function listTops(frame: Frame, nodes: readonly TeamNode[]): TeamNode[] {
  const asked = new Set(nodes);
  return nodes.filter((node) => !listAbove(frame, node).some((above) => asked.has(above)));
}

function listLeaves(frame: Frame, top: TeamNode): TeamNode[] {
  return listSubtree(frame.tree.children, top)
    .filter((node) => !frame.tree.children.has(node.id))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The values of the level dimension, as level ids; undefined means all levels, and people without one.
 * Split without naming any: the publication's columns; where it has none, one value without levels.
 *
 * Errors: NotFound naming a level.
 */
export function chooseLevels(
  frame: Frame,
  onScale: ScaleLevels,
  query: DistributionQuery,
): Choice<readonly number[] | undefined>[] {
  const asked =
    query.level?.map((level) => findLevel(frame, onScale, level, query.ladder)) ??
    levelsOfLadder(onScale, query.ladder);
  if (!query.by?.includes('level')) {
    return [{ key: null, value: asked && [...new Set(asked.flatMap((choice) => choice.levelIds))] }];
  }
  const choices = asked ?? listBands(onScale.columns);
  if (choices.length === 0) return [{ key: null, value: [] }];
  return choices.map((choice) => ({ key: choice.key, value: choice.levelIds }));
}

/** Where only one ladder has this scale, naming it says nothing about levels. */
function levelsOfLadder({ levels }: ScaleLevels, ladder: string | undefined): LevelChoice[] | undefined {
  if (ladder === undefined || levels.every((level) => level.ladder === ladder)) return undefined;
  return levels
    .filter((level) => level.ladder === ladder)
    .map((level) => ({ key: level.key, levelIds: [level.id] }));
}

/** The values of the competency dimension, as ids; all of the tables' where none is named. Errors: NotFound. */
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
