import type { Rules } from '../../disclosure/rules.ts';
import type { CutCycle } from '../../publishing/build-content.ts';
import { countByHome } from '../../publishing/cut-teams.ts';

/**
 * Sentences about blocks of several home teams that somebody who knows all scores of one of them could read: taken
 * away, it leaves fewer than k people or a single score (DISCLOSURE.md, section 3, the team cut alone). Takes the
 * scores of the home from the private store, as the insider does.
 */
export function checkInsiders(
  tables: CutCycle['tables'],
  pathOf: (home: number) => string,
  { k, insider }: Rules,
): string[] {
  if (!insider) return [];
  return tables.flatMap((table) => {
    const byHome = countByHome(table);
    return table.blocks.flatMap(({ node, homes }) => {
      const held = homes.filter((home) => byHome.has(home));
      return held.flatMap((known) => {
        const rest = held.filter((home) => home !== known).map((home) => byHome.get(home) ?? []);
        if (rest.length === 0) return [];
        const counts = table.labels.map((_, s) => rest.reduce((sum, each) => sum + (each[s] ?? 0), 0));
        const people = counts.reduce((sum, count) => sum + count, 0);
        if (people >= k && Math.max(...counts) < people) return [];
        return [
          `${table.source}, ${table.competency}: who knows ${pathOf(known)} can read the other ${people} of the block at ${pathOf(node)}`,
        ];
      });
    });
  });
}
