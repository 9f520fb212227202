/** A piece of a bar that is centred on the neutral word: where it starts and ends, in shares, 0 being the centre. */
export interface Piece {
  from: number;
  to: number;
}

/**
 * Lays shares of an ordered scale around its middle: what is below runs to the left, what is above to the right.
 * A scale of an odd number of words has a neutral word, which lies half on each side; one of an even number is
 * split between its middle words.
 *
 * Shapes: one piece a word, in order, touching each other.
 *
 * @example
 * centredPieces([0.2, 0.4, 0.4]) // => from -0.4 to -0.2, -0.2 to 0.2, 0.2 to 0.6
 */
export function centredPieces(shares: readonly number[]): Piece[] {
  const middle = (shares.length - 1) / 2;
  const left = shares.reduce(
    (sum, share, at) => sum + (at < middle ? share : at === middle ? share / 2 : 0),
    0,
  );
  let end = 0 - left; // not -left, which is -0 where all is above
  return shares.map((share) => ({ from: end, to: (end += share) }));
}

/** How far the bars reach from the centre, both sides alike, so that the centre of all bars is one line. */
export function centredReach(bars: readonly (readonly number[])[]): number {
  const ends = bars.flatMap((shares) => {
    const pieces = centredPieces(shares);
    return [-(pieces[0]?.from ?? 0), pieces.at(-1)?.to ?? 0];
  });
  return Math.max(0, ...ends);
}
