/** A run of a text, and whether it is what was searched for. */
export interface Run {
  text: string;
  isHit: boolean;
}

/**
 * Cuts a text at what was searched for, without regard to case; runs of white space are as good as a space.
 *
 * @example
 * findInText('Ships small changes', 'SMALL') // => 'Ships ', hit 'small', ' changes'
 */
export function findInText(text: string, wanted: string): Run[] {
  const words = wanted.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return text === '' ? [] : [{ text, isHit: false }];
  const pattern = new RegExp(
    `(${words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+')})`,
    'giu',
  );
  // Splitting at a group keeps it: every second part is a hit.
  return text
    .split(pattern)
    .flatMap((part, index) => (part === '' ? [] : [{ text: part, isHit: index % 2 === 1 }]));
}

export function countHits(texts: readonly string[], wanted: string): number {
  return texts.flatMap((text) => findInText(text, wanted)).filter(({ isHit }) => isHit).length;
}
