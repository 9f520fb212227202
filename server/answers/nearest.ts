import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';
import type { Nearest } from '../contract/distribution.ts';
import type { Frame } from './frame.ts';

/** The nodes above a node, nearest first, the company last. */
export function listAbove(frame: Frame, node: TeamNode): TeamNode[] {
  const above: TeamNode[] = [];
  let at = frame.tree.byId.get(node.parentId ?? 0);
  for (; at; at = frame.tree.byId.get(at.parentId ?? 0)) above.push(at);
  return above;
}

/** The nearest node above that has an answer. */
export function nearestTeam(frame: Frame, node: TeamNode, hasAnswer: (node: TeamNode) => boolean): Nearest[] {
  const found = listAbove(frame, node).find(hasAnswer);
  return found ? [{ team: found.path, level: null }] : [];
}

/** The company's columns that the asked levels lie in, taken whole. */
export function nearestLevels(frame: Frame, levelIds: readonly number[]): Nearest[] {
  const touched = frame.columns.filter((column) => column.levelIds.some((id) => levelIds.includes(id)));
  return touched.length === 0 ? [] : [{ team: null, level: touched.map((column) => column.key) }];
}
