import type { LevelDetail } from '../../../../server/contract/ladder-detail.ts';

export interface LevelPair {
  from: string;
  to: string;
}

/**
 * The two levels to compare: those of the address, or for one that is missing or not there its neighbour.
 * Where nothing is asked, the step from the second level to the third: people ask for it most in the middle
 * of a ladder. Undefined for a ladder without levels.
 */
export function choosePair(
  levels: readonly Pick<LevelDetail, 'key'>[],
  from: string | undefined,
  to: string | undefined,
): LevelPair | undefined {
  const indexOf = (key: string | undefined) => levels.findIndex((level) => level.key === key);
  const last = levels.length - 1;
  if (last < 0) return undefined;
  const [asked, wanted] = [indexOf(from), indexOf(to)];
  const start =
    asked >= 0 ? asked : wanted >= 0 ? Math.max(0, wanted - 1) : Math.min(1, Math.max(0, last - 1));
  const end = wanted >= 0 ? wanted : start < last ? start + 1 : Math.max(0, start - 1);
  return { from: levels[start]?.key ?? '', to: levels[end]?.key ?? '' };
}

/** The pair one step lower and one step higher, both levels moved; undefined beyond the ladder's ends. */
export function neighbours(
  levels: readonly Pick<LevelDetail, 'key'>[],
  pair: LevelPair,
): { lower: LevelPair | undefined; higher: LevelPair | undefined } {
  const move = (step: number): LevelPair | undefined => {
    const [from, to] = [pair.from, pair.to].map(
      (key) => levels[levels.findIndex((level) => level.key === key) + step],
    );
    const isThere = [pair.from, pair.to].every(
      (key) => levels.findIndex((level) => level.key === key) + step >= 0,
    );
    return from && to && isThere ? { from: from.key, to: to.key } : undefined;
  };
  return { lower: move(-1), higher: move(1) };
}
