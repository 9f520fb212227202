const STOPS = 5; // --score-1 … --score-5 in styles/tokens.css
const APART = 0.45; // of the way from one stop to the next

/**
 * Where a scale position lies among the five colours of scores: `percent` of the way from one of them, counted from
 * 1, to the next. They are spread over a scale of any length, ends on ends.
 *
 * A scale of an even number of words has two at its middle, which would be equally light: on grey paper one. The
 * upper one is moved outward.
 */
export function scoreStop(position: number, length: number): { stop: number; percent: number } {
  const even = length === 1 ? (STOPS - 1) / 2 : (position / (length - 1)) * (STOPS - 1);
  const along = length > 2 && position * 2 === length ? even + APART : even;
  const below = Math.floor(along);
  return { stop: below + 1, percent: Math.round(100 * (along - below)) };
}
