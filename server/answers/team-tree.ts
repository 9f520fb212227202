import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';

/** The organisation of one cycle, for look-ups by path and by node. */
export interface TeamTree {
  root: TeamNode;
  /** Every node, a parent before its children. */
  nodes: readonly TeamNode[];
  byPath: ReadonlyMap<string, TeamNode>;
  byId: ReadonlyMap<number, TeamNode>;
  children: ReadonlyMap<number, readonly TeamNode[]>;
}

/** Errors: Error where the nodes are not one tree, which publishing does not let happen. */
export function buildTeamTree(teams: readonly TeamNode[]): TeamTree {
  const children = Map.groupBy(
    teams.filter((team) => team.parentId !== null),
    (team) => team.parentId ?? 0,
  );
  const root = teams.find((team) => team.parentId === null);
  if (!root) throw new Error('a publication has no company');

  return {
    root,
    nodes: listSubtree(children, root),
    byPath: new Map(teams.map((team) => [team.path, team])),
    byId: new Map(teams.map((team) => [team.id, team])),
    children,
  };
}

/** A node and all below it, a parent before its children. */
export function listSubtree(children: TeamTree['children'], top: TeamNode): TeamNode[] {
  const found = [top];
  // The list grows while it is walked; depth costs no stack.
  for (let i = 0; i < found.length; i++) {
    const node = found[i];
    if (node) found.push(...(children.get(node.id) ?? []));
  }
  return found;
}

/** Brings a path to the form in which it is stored: single spaces, one around each slash. */
export function normalizePath(path: string): string {
  return path
    .split(/\s\/\s/)
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .join(' / ');
}
