import type { Word } from './words-of.ts';

/** Index of a word in the one text and of the same word in the other. */
export type Pair = readonly [number, number];

const MOST_CELLS = 4_000_000; // of the table; two texts of 2,000 words

/** Long words tell two sentences apart; "I", "the" and "of" do not, in whatever language. */
export const weightOf = ({ key }: Word): number => key.length;

/**
 * The common subsequence of two texts that weighs most, a word weighing as much as it is long.
 * Undefined where the texts are too long to compare.
 *
 * Source: Wagner and Fischer (1974), JACM 21:168-173, with weights.
 */
export function alignWords(a: readonly Word[], b: readonly Word[]): Pair[] | undefined {
  const width = b.length + 1;
  if ((a.length + 1) * width > MOST_CELLS) return undefined;
  // best[i * width + j]: weight of what a from i and b from j have in common
  const best = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const word = a[i];
      const both = word && word.key === b[j]?.key ? at(i + 1, j + 1) + weightOf(word) : 0;
      best[i * width + j] = Math.max(both, at(i + 1, j), at(i, j + 1));
    }
  }

  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const word = a[i];
    if (word && word.key === b[j]?.key && at(i, j) === at(i + 1, j + 1) + weightOf(word)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
