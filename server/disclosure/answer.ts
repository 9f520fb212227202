import type { Column } from './column-schemes.ts';
import type { Block } from './team-cut.ts';

/**
 * The largest union of blocks inside a set of home nodes (DISCLOSURE.md, rule 3): all blocks whose people are
 * all asked for, as indices into `blocks`, ascending.
 */
export function blocksInside(blocks: readonly Pick<Block, 'homes'>[], homes: ReadonlySet<number>): number[] {
  return indicesOf(blocks, (block) => block.homes.every((home) => homes.has(home)));
}

/** The same for level columns: indices of the columns whose levels are all asked for, ascending. */
export function columnsInside(columns: readonly Column[], levelIds: ReadonlySet<number>): number[] {
  return indicesOf(columns, (column) => column.levelIds.every((level) => levelIds.has(level)));
}

function indicesOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number[] {
  return [...items.keys()].filter((index) => {
    const item = items[index];
    return item !== undefined && holds(item);
  });
}
