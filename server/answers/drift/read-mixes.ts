import type { ReadHandle } from '../../../db/connect.ts';
import { listLevelMix, type LevelMixRow } from '../../../db/published/list-level-mix.ts';
import { listSubtree } from '../team-tree.ts';
import type { Asked } from './cycle-view.ts';

/**
 * Head-counts by level of every asked node in every cycle; none of the company, whose mix is in its level tables.
 *
 * Shapes: `all` the same question about one or more nodes; one entry each.
 */
export async function readMixes(db: ReadHandle, all: readonly Asked[]): Promise<LevelMixRow[][]> {
  const groups = all.map(({ views }) => {
    const below = views.flatMap(({ frame, node }) =>
      node && node.parentId !== null ? listSubtree(frame.tree.children, node) : [],
    );
    return [...new Set(below.map(({ id }) => id))];
  });
  const [first] = all;
  if (!first || groups.every((homes) => homes.length === 0)) return all.map(() => []);
  const rows = await listLevelMix(db, {
    publicationIds: first.views.map(({ frame }) => frame.publication.id),
    source: first.source,
    groups,
  });
  const byGroup = Map.groupBy(rows, ({ group }) => group);
  return all.map((_, at) => byGroup.get(at) ?? []);
}
