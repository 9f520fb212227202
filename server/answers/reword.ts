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
 * the second text's spelling. Undefined where they are too long to compare.
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
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs, [a.length, b.length] as const]) {
    runs.push({ kind: 'dropped', text: join(a.slice(i, nextI)) });
    runs.push({ kind: 'added', text: join(b.slice(j, nextJ)) });
    runs.push({ kind: 'same', text: b[nextJ]?.text ?? '' });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return { similarity: total === 0 ? 1 : (2 * common) / total, words: dropIslands(mergeRuns(runs)) };
}

export const weigh = (words: readonly Word[]): number => words.reduce((sum, word) => sum + weightOf(word), 0);
const join = (words: readonly Word[]): string => words.map(({ text }) => text).join('');

/** Joins neighbours of one kind; between two runs of `same`, what is dropped comes before what is added. */
function mergeRuns(runs: readonly WordRun[]): WordRun[] {
  const merged: WordRun[] = [];
  let change = { dropped: '', added: '' };
  const flush = (): void => {
    if (change.dropped !== '') merged.push({ kind: 'dropped', text: change.dropped });
    if (change.added !== '') merged.push({ kind: 'added', text: change.added });
    change = { dropped: '', added: '' };
  };
  for (const { kind, text } of runs.filter((run) => run.text !== '')) {
    if (kind !== 'same') {
      change[kind] += text;
      continue;
    }
    flush();
    const last = merged.at(-1);
    if (last?.kind === 'same') last.text += text;
    else merged.push({ kind, text });
  }
  flush();
  return merged;
}

/** Short runs that stand alone between changes become part of them: whole phrases are read, not confetti. */
function dropIslands(runs: readonly WordRun[]): WordRun[] {
  const isIsland = ({ kind, text }: WordRun, index: number): boolean =>
    kind === 'same' &&
    index > 0 &&
    index < runs.length - 1 &&
    text.replace(/[^\p{L}\p{N}]/gu, '').length < LEAST_ISLAND;
  return mergeRuns(
    runs.flatMap((run, index): WordRun[] =>
      isIsland(run, index)
        ? [
            { kind: 'dropped', text: run.text },
            { kind: 'added', text: run.text },
          ]
        : [run],
    ),
  );
}
