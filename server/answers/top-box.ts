import type { Frame } from './frame.ts';

/**
 * Position, from 1, from which a rating counts as top-box: as the ladders of that scale say in ladder.yaml; the
 * asked one, or all of them if they agree. Where nothing is said: the top two words of five or more, else the
 * top one.
 *
 * Shapes: `positions` is the length of the scale.
 */
export function topBoxFrom(
  { levels }: Pick<Frame, 'levels'>,
  { scaleId, positions, ladder }: { scaleId: number; positions: number; ladder?: string | undefined },
): number {
  const said = levels
    .filter((level) => level.scaleId === scaleId && (ladder === undefined || level.ladder === ladder))
    .map((level) => level.topBox);
  const [first = null, ...others] = new Set(said);
  if (first !== null && others.length === 0) return first;
  return positions >= 5 ? positions - 1 : positions;
}
