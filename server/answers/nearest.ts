import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';
import type { Nearest } from '../contract/distribution.ts';
import type { Frame } from './frame.ts';
import { columnsTouched, type ScaleLevels } from './levels-on-scale.ts';

/** The nodes above a node, nearest first, the company last. */
export function listAbove(frame: Frame, node: TeamNode): TeamNode[] {
  const above: TeamNode[] = [];
  let at = frame.tree.byId.get(node.parentId ?? 0);
  for (; at; at = frame.tree.byId.get(at.parentId ?? 0)) above.push(at);
  return above;
}

/** The nearest node that is above all of the given ones and has an answer. */
export function nearestTeam(
  frame: Frame,
  nodes: readonly TeamNode[],
  hasAnswer: (node: TeamNode) => boolean,
): Nearest[] {
  const above = nodes.map((node) => new Set(listAbove(frame, node)));
  const common = [...(above[0] ?? [])].filter((node) => above.every((each) => each.has(node)));
  const found = common.find(hasAnswer);
  return found ? [wholeTeam(found)] : [];
}

/** A node with all its levels. */
export function wholeTeam(node: TeamNode): Nearest {
  return { team: node.parentId === null ? null : node.path, level: null };
}

/** The company's columns that the asked levels lie in, taken whole, as far as they have an answer. */
export function nearestLevels(
  levels: ScaleLevels,
  levelIds: readonly number[],
  hasAnswer: (levelIds: readonly number[]) => boolean,
): Nearest[] {
  const shown = columnsTouched(levels, levelIds).filter((column) => hasAnswer(column.levelIds));
  return shown.length === 0 ? [] : [{ team: null, level: shown.map((column) => column.key) }];
}
