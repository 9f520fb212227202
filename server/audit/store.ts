import type { WriteHandle } from '../../db/connect.ts';
import type { Rules } from '../disclosure/rules.ts';
import { buildContent, type CutCycle } from '../publishing/build-content.ts';
import { readCountedCycle, type ReadCycle } from '../publishing/read-counted-cycle.ts';
import { tableKey } from './answers.ts';
import type { TableTarget } from './build-target.ts';

/** The private store as the publisher would cut it today. */
export interface Store {
  readonly cycle: ReadCycle;
  readonly cut: CutCycle;
}

/** Errors: Error where there is no such cycle. */
export async function openStore(writer: WriteHandle, key: string, rules: Rules): Promise<Store> {
  const cycle = await readCountedCycle(writer, key);
  if (!cycle) throw new Error(`the database has no cycle ${key}, which the API has`);
  return { cycle, cut: buildContent(cycle, rules) };
}

/**
 * Whether the store would give the blocks that the API shows. Not so where ratings were imported after the
 * publication, or where the API is another database's.
 */
export function isPublished({ cycle, cut }: Store, targets: ReadonlyMap<string, TableTarget>): boolean {
  const pathOf = new Map(cycle.tree.map(({ id, path }) => [id, path]));
  const tables = new Map(cut.tables.map((table) => [tableKey({ ...table, scale: table.labels }), table]));
  return [...targets].every(([key, { blocks }]) => {
    const table = tables.get(key);
    if (!table) return false;
    const scale = table.scaleId;
    const held = cut.content.blocks.filter(
      (block) =>
        block.source === table.source &&
        block.competency_id === table.competencyId &&
        block.scale_id === scale,
    );
    const shown = new Map(blocks.map((block) => [block.node, block.counts.join()]));
    return (
      held.length === blocks.length &&
      held.every((block) => shown.get(pathOf.get(block.team_id) ?? '') === block.counts.join())
    );
  });
}
