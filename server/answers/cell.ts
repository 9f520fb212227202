import type { Nearest, ShownCell, WithheldCell, WithheldReason } from '../contract/distribution.ts';
import { poolReleased, type ReleasedCounts } from '../disclosure/released.ts';
import type { Rules } from '../disclosure/rules.ts';
import { withheldReason } from '../disclosure/withheld-reason.ts';
import { wilsonDeff } from '../measures/wilson-deff.ts';
import type { CompanyRho } from './company-rho.ts';
import { pooledDeff } from './pooled-deff.ts';

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

/** A cell before anything but its shares and mean is measured of it. */
export type CountedCell = Omit<ShownCell, 'measures' | 'against'> | WithheldCell;

/**
 * A cell with its numbers, or with the reason why there are none and what is near it.
 *
 * Shapes: `rho` is how alike one person's ratings are, for shares over several competencies.
 */
export function buildCell(
  key: CellKey,
  parts: CellParts,
  { rules, rho }: { rules: Pick<Rules, 'k'>; rho: CompanyRho },
  nearest: () => readonly Nearest[],
): CountedCell {
  if (parts.released.length === 0)
    return buildWithheld(key, parts.of, withheldReason(parts.of, rules), nearest());
  const { people, counts } = poolReleased(parts.released);
  return {
    ...key,
    people,
    coverage: { people, of: parts.of },
    counts: [...counts],
    shares: shareEach(counts, people, rho),
    mean: meanPosition(counts),
  };
}

export function buildWithheld(
  key: CellKey,
  of: number,
  reason: WithheldReason,
  nearest: readonly Nearest[],
): WithheldCell {
  return { ...key, withheld: reason, of, nearest: [...nearest] };
}

/**
 * Share of each position with its interval. Over several competencies a person counts several times, and whether
 * ratings of one person have that word is alike: the interval is that of the word's effective sample.
 */
export function shareEach(
  counts: readonly number[],
  people: number,
  rho: CompanyRho,
): { p: number; lower: number; upper: number }[] {
  const ratings = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, at) => {
    const deff = pooledDeff({ people, ratings }, rho.word(at + 1));
    const interval = wilsonDeff(count, ratings, deff);
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
