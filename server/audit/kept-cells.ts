import { tableKey } from './answers.ts';
import type { KeptOf } from './build-target.ts';
import type { Store } from './store.ts';

/**
 * Which home and level was left out of its column in which table, as the publisher has cut the private store. A
 * table or home that the store does not have is answered with undefined.
 */
export function findKept({ cycle, cut }: Pick<Store, 'cycle' | 'cut'>): KeptOf {
  const homeIds = new Map(cycle.tree.map(({ id, path }) => [path, id]));
  const levelIds = new Map(cycle.levels.map(({ id, ladder, key }) => [`${ladder}\n${key}`, id]));
  const byKey = new Map(
    cut.tables.map((table) => {
      const blockOf = new Map(table.blocks.flatMap(({ homes }, block) => homes.map((home) => [home, block])));
      return [tableKey({ ...table, scale: table.labels }), { table, blockOf }] as const;
    }),
  );

  return (asked, path, level) => {
    const found = byKey.get(tableKey(asked));
    const home = homeIds.get(path) ?? -1;
    const block = found?.blockOf.get(home);
    const column = cut.columnOf(home, levelIds.get(`${level.ladder}\n${level.key}`) ?? -1);
    if (!found || block === undefined || column === undefined) return undefined;
    return found.table.cut.kept[block]?.[column];
  };
}
