import type { WordRun } from '../contract/ladder-diff.ts';
import { alignWords, weightOf } from './align-words.ts';
import { wordsOf, type Word } from './words-of.ts';

/** How two texts differ, word by word. */
export interface Rewording {
  /** Share of the words that both have, weighted by length: 0 where they have none in common, 1 where all. */
  similarity: number;
  words: WordRun[];
}

const LEAST_ISLAND = 4; // letters; a lone "the" between two changes is no help to a reader

/**
 * Compares two texts word by word, without regard to case and punctuation. Runs that both have are given in
 * the second text's spelling, and in the first's where it has another. Undefined where they are too long to compare.
 *
 * @example
 * reword('Ships small changes', 'Ships large changes')
 * // => { similarity: 12 / 17, words: same "Ships ", dropped "small ", added "large ", same "changes" }
 */
export function reword(from: string, to: string): Rewording | undefined {
  return rewordWords(wordsOf(from), wordsOf(to));
}

/** The same of texts that are cut into words already. */
export function rewordWords(a: readonly Word[], b: readonly Word[]): Rewording | undefined {
  const pairs = alignWords(a, b);
  if (!pairs) return undefined;

  const total = weigh(a) + weigh(b);
  const common = weigh(pairs.flatMap(([i]) => a[i] ?? []));
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs, [a.length, b.length] as const]) {
    pieces.push({ isSame: false, from: join(a.slice(i, nextI)), to: join(b.slice(j, nextJ)) });
    pieces.push({ isSame: true, from: a[nextI]?.text ?? '', to: b[nextJ]?.text ?? '' });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  const words = mergePieces(dropIslands(mergePieces(pieces))).flatMap(runsOf);
  return { similarity: total === 0 ? 1 : (2 * common) / total, words };
}

/** A stretch of both texts: the same words in each one's spelling, or what stands in the place of what. */
interface Piece {
  isSame: boolean;
  from: string;
  to: string;
}

export const weigh = (words: readonly Word[]): number => words.reduce((sum, word) => sum + weightOf(word), 0);
const join = (words: readonly Word[]): string => words.map(({ text }) => text).join('');

function mergePieces(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces.filter(({ from, to }) => from !== '' || to !== '')) {
    const last = merged.at(-1);
    if (last?.isSame === piece.isSame) {
      last.from += piece.from;
      last.to += piece.to;
    } else merged.push({ ...piece });
  }
  return merged;
}

/** Short stretches that stand alone between changes become part of them: phrases are read, not confetti. */
function dropIslands(pieces: readonly Piece[]): Piece[] {
  const letters = ({ to }: Piece): number => to.replace(/[^\p{L}\p{N}]/gu, '').length;
  return pieces.map((piece, index) =>
    piece.isSame && index > 0 && index < pieces.length - 1 && letters(piece) < LEAST_ISLAND
      ? { ...piece, isSame: false }
      : piece,
  );
}

function runsOf({ isSame, from, to }: Piece): WordRun[] {
  if (isSame) return [{ kind: 'same', text: to, ...(from !== to && { from }) }];
  const runs: WordRun[] = [
    { kind: 'dropped', text: from },
    { kind: 'added', text: to },
  ];
  return runs.filter(({ text }) => text !== '');
}
