import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';
import type { Nearest } from '../contract/distribution.ts';
import type { Frame } from './frame.ts';
import { columnsTouched, hasColumns, type ScaleLevels } from './levels-on-scale.ts';

/** The nodes above a node, nearest first, the company last. */
export function listAbove(frame: Pick<Frame, 'tree'>, node: TeamNode): TeamNode[] {
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

/**
 * The columns that the asked levels lie in, taken whole, as far as they have an answer: those of the nearest
 * node that holds all of the given ones and has any, be it one of them, a division or the company.
 */
export function nearestLevels(
  { tree }: Pick<Frame, 'tree'>,
  levels: ScaleLevels,
  { nodes, levelIds }: { nodes: readonly TeamNode[]; levelIds: readonly number[] },
  hasAnswer: (levelIds: readonly number[], node: TeamNode) => boolean,
): Nearest[] {
  const [first, ...others] = nodes.map((node) => [node, ...listAbove({ tree }, node)]);
  const common = (first ?? []).filter((node) => others.every((above) => above.includes(node)));
  const touched = columnsTouched(levels, levelIds);
  for (const node of common.filter((each) => hasColumns(levels, [each]))) {
    const shown = touched.filter((column) => hasAnswer(column.levelIds, node));
    if (shown.length > 0) return [{ team: wholeTeam(node).team, level: shown.map(({ key }) => key) }];
  }
  return [];
}
