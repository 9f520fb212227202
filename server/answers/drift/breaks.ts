import type { CycleLadderRow } from '../../../db/reference/list-cycle-ladders.ts';
import type { Break } from '../../contract/drift.ts';
import type { CycleView } from './cycle-view.ts';

/**
 * What makes numbers of a cycle mean something else than those of the cycle before: other words, another text
 * of the ladder, other competencies. Null where nothing changed, and for the first cycle.
 *
 * Shapes: `versions` of both cycles' ladders.
 */
export function findBreak(
  before: CycleView | undefined,
  view: CycleView,
  versions: readonly CycleLadderRow[],
): Break | null {
  if (!before?.scale || !view.scale) return null;
  const scale = before.scale.id !== view.scale.id;
  const ladders = changedLadders(before, view, versions);
  const keys = (of: CycleView): string[] => of.competencies.map(({ competency }) => competency);
  const added = keys(view).filter((key) => !keys(before).includes(key));
  const dropped = keys(before).filter((key) => !keys(view).includes(key));
  if (!scale && ladders.length === 0 && added.length === 0 && dropped.length === 0) return null;
  return { scale, ladders, competencies: { added, dropped } };
}

function changedLadders(
  before: CycleView,
  view: CycleView,
  versions: readonly CycleLadderRow[],
): Break['ladders'] {
  const onScale = new Set([...before.onScale.levels, ...view.onScale.levels].map(({ ladder }) => ladder));
  const versionsOf = ({ frame }: CycleView): Map<string, number> =>
    new Map(
      versions
        .filter(({ cycleId, ladder }) => cycleId === frame.publication.cycleId && onScale.has(ladder))
        .map(({ ladder, version }) => [ladder, version]),
    );
  const earlier = versionsOf(before);
  return [...versionsOf(view)].flatMap(([ladder, to]) => {
    const from = earlier.get(ladder);
    return from === undefined || from === to ? [] : [{ ladder, from, to }];
  });
}
