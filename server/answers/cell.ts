import type { Cell, Nearest, WithheldReason } from '../contract/distribution.ts';
import { poolReleased, type ReleasedCounts } from '../disclosure/released.ts';
import type { Rules } from '../disclosure/rules.ts';
import { withheldReason } from '../disclosure/withheld-reason.ts';
import { wilson } from '../measures/wilson.ts';

/** What a cell is about; a dimension that is pooled is null. */
export interface CellKey {
  team: string | null;
  level: string | null;
  competency: string | null;
}

/** What the published tables hold for one cell: an entry a competency. */
export interface CellParts {
  /** What may be shown. */
  released: readonly ReleasedCounts[];
  /** People asked about, in the competency that has the most of them. */
  of: number;
}

/** A cell with its numbers, or with the reason why there are none and what is near it. */
export function buildCell(
  key: CellKey,
  parts: CellParts,
  rules: Pick<Rules, 'k'>,
  nearest: () => readonly Nearest[],
): Cell {
  if (parts.released.length === 0)
    return buildWithheld(key, parts.of, withheldReason(parts.of, rules), nearest());
  const { people, counts } = poolReleased(parts.released);
  return {
    ...key,
    people,
    coverage: { people, of: parts.of },
    counts: [...counts],
    shares: shareEach(counts, people),
    mean: meanPosition(counts),
  };
}

export function buildWithheld(
  key: CellKey,
  of: number,
  reason: WithheldReason,
  nearest: readonly Nearest[],
): Cell {
  return { ...key, withheld: reason, of, nearest: [...nearest] };
}

/**
 * Share of each position with its interval. Over several competencies a person counts several times, and
 * the ratings of one person are alike; taking the people as the sample size is the cautious end of that
 * (a design effect as if each person had one opinion), until the publication holds the measured one.
 */
function shareEach(counts: readonly number[], people: number): { p: number; lower: number; upper: number }[] {
  const ratings = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => {
    const interval = wilson((count / ratings) * people, people);
    if (!interval) throw new Error('a released group has nobody in it');
    return { p: interval.estimate, lower: interval.lower, upper: interval.upper };
  });
}

function meanPosition(counts: readonly number[]): number {
  let ratings = 0;
  let sum = 0;
  for (const [index, count] of counts.entries()) {
    ratings += count;
    sum += count * (index + 1);
  }
  return sum / ratings;
}
