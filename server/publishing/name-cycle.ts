import type { LevelRow } from '../../db/reference/list-cycle-levels.ts';
import type { TeamParent } from '../../db/reference/list-team-ancestry.ts';
import type { CountedTable } from './counted-table.ts';

/** Turns the ids of one database into the names that mean the same in every other. */
export interface Names {
  cycle: string;
  team: (id: number) => string;
  competency: (id: number) => string;
  scale: (id: number) => string;
  level: (id: number) => string;
}

/** Errors: each function throws on an id that is not in what was read. */
export function nameCycle(
  cycle: string,
  {
    tree,
    levels,
    tables,
  }: { tree: readonly TeamParent[]; levels: readonly LevelRow[]; tables: readonly CountedTable[] },
): Names {
  return {
    cycle,
    team: lookUp(tree.map(({ id, path }) => [id, path])),
    competency: lookUp(tables.map((table) => [table.competencyId, table.competency])),
    scale: lookUp(tables.map((table) => [table.scaleId, table.labels.join('\n')])),
    level: lookUp(levels.map((level) => [level.id, `${level.ladder}\n${level.key}`])),
  };
}

function lookUp(pairs: readonly (readonly [number, string])[]): (id: number) => string {
  const names = new Map(pairs);
  return (id) => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`a published row names ${id}, which was not read`);
    return name;
  };
}
