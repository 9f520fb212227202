import { tableKey } from './answers.ts';
import type { KeptOf } from './build-target.ts';
import type { Store } from './store.ts';

/**
 * Which home and level was left out of its column in which table, from the publisher itself run once more on the
 * private store. A table or home that the store does not have is answered with undefined.
 */
export function findKept({ cycle, cut }: Store): KeptOf {
  const homeIds = new Map(cycle.tree.map(({ id, path }) => [path, id]));
  const levelIds = new Map(cycle.levels.map(({ id, ladder, key }) => [`${ladder}\n${key}`, id]));
  const columnOf = new Map(
    cut.content.level_columns.flatMap(({ level_ids }, column) => level_ids.map((id) => [id, column])),
  );
  const byKey = new Map(
    cut.tables.map((table) => {
      const blockOf = new Map(table.blocks.flatMap(({ homes }, block) => homes.map((home) => [home, block])));
      return [tableKey({ ...table, scale: table.labels }), { table, blockOf }] as const;
    }),
  );

  return (asked, home, level) => {
    const found = byKey.get(tableKey(asked));
    const block = found?.blockOf.get(homeIds.get(home) ?? -1);
    const column = columnOf.get(levelIds.get(`${level.ladder}\n${level.key}`) ?? -1);
    if (!found || block === undefined || column === undefined) return undefined;
    return found.table.cut.kept[block]?.[column];
  };
}
