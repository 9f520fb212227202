import type { Break } from '../../../../server/contract/drift.ts';
import type { CyclePoint } from '../../charts/cycle-point.ts';
import { driftMessages } from '../../lib/messages/drift.ts';

interface Told {
  /** On the chart. */
  broken: CyclePoint['broken'];
  /** All of it. */
  lines: string[];
}

/**
 * What changed with a cycle, so that a number means something else than before.
 *
 * @param nameOf name of a ladder or competency by its key
 */
export function breakInWords(found: Break | null, nameOf: (key: string) => string): Told {
  if (!found) return { broken: null, lines: [] };
  const words = driftMessages.broken;
  const { scale, ladders } = found;
  const [added, dropped] = [found.competencies.added, found.competencies.dropped].map((keys) =>
    keys.map(nameOf),
  );
  const text = scale ? words.scale : ladders.length > 0 ? words.ladder : words.competencies;
  return {
    broken: { text, cut: scale },
    lines: [
      ...(scale ? [words.scaleLine] : []),
      ...ladders.map(({ ladder, from, to }) => words.ladderLine(nameOf(ladder), from, to)),
      ...(added?.length ? [words.addedLine(added)] : []),
      ...(dropped?.length ? [words.droppedLine(dropped)] : []),
    ],
  };
}
