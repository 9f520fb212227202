import type { PublishedScale } from '../contract/publications.ts';
import type { Frame } from './frame.ts';

/**
 * The scales that a cycle was rated on, each with what names it in a question (`scaleOf`): the first of its ladders,
 * or, where it came with a survey and no ladder has it, the first of its competencies.
 *
 * Order: most people first, over all sources; of equals the one that is older in the database.
 */
export function describeScales({
  tables,
  levels,
}: Pick<Frame, 'tables' | 'levels'>): (PublishedScale & { id: number })[] {
  const byScale = Map.groupBy(tables, (table) => table.scaleId);
  return [...byScale]
    .map(([id, held]) => {
      const ladders = [
        ...new Set(levels.filter((level) => level.scaleId === id).map((level) => level.ladder)),
      ];
      const competencies = [...new Set(held.map((table) => table.competency))];
      const sources = [...Map.groupBy(held, (table) => table.source)].map(([source, of]) => ({
        source,
        people: Math.max(...of.map((table) => table.ofPeople)),
      }));
      const [table] = held;
      const key = ladders[0] ?? competencies[0] ?? '';
      return { id, key, ladders, scale: table?.labels ?? [], competencies, sources };
    })
    .sort((a, b) => most(b) - most(a) || a.id - b.id);
}

function most({ sources }: PublishedScale): number {
  return Math.max(...sources.map(({ people }) => people));
}
