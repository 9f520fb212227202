import { weightOf } from './align-words.ts';
import { rewordWords, weigh, type Rewording } from './reword.ts';
import { wordsOf, type Word } from './words-of.ts';

/** Two texts that are one, or one the other's rewording; each text is in at most one match. */
export interface Match {
  from: number;
  to: number;
  /** Undefined where they are the same but for white space. */
  rewording: Rewording | undefined;
}

/** Least similarity of a rewording: below it two sentences share a turn of phrase, not what they ask. */
const LEAST_SIMILARITY = 0.5;
/** Words looked at, some tenths of a second. Beyond it, only equal texts are matched. */
const MOST_WORK = 2_000_000;

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * Matches texts one to one: equal ones first, in order; then similar ones, the most similar pair first, of
 * equally similar ones the pair that stands first.
 */
export function matchTexts(from: readonly string[], to: readonly string[]): Match[] {
  const matches: Match[] = [];
  const free = { from: new Set(from.keys()), to: new Set(to.keys()) };
  const take = (match: Match): void => {
    matches.push(match);
    free.from.delete(match.from);
    free.to.delete(match.to);
  };

  const places = Map.groupBy(to.keys(), (index) => plain(to[index] ?? ''));
  for (const [index, text] of from.entries()) {
    const same = places.get(plain(text))?.shift();
    if (same !== undefined) take({ from: index, to: same, rewording: undefined });
  }
  for (const candidate of listSimilar(from, to, free)) {
    if (free.from.has(candidate.from) && free.to.has(candidate.to)) take(candidate);
  }
  return matches;
}

/** Pairs that are similar enough, the most similar first. */
function listSimilar(
  from: readonly string[],
  to: readonly string[],
  free: { from: ReadonlySet<number>; to: ReadonlySet<number> },
): Match[] {
  const cut = (texts: readonly string[], left: ReadonlySet<number>) =>
    [...left].map((index) => ({ index, words: wordsOf(texts[index] ?? '') }));
  const others = cut(to, free.to);
  const similar: (Match & { rewording: Rewording })[] = [];
  let work = 0;
  for (const one of cut(from, free.from)) {
    for (const other of others) {
      work += one.words.length + other.words.length;
      if (work > MOST_WORK) return [];
      if (mostSimilarity(one.words, other.words) < LEAST_SIMILARITY) continue;
      work += one.words.length * other.words.length;
      if (work > MOST_WORK) return [];
      const rewording = rewordWords(one.words, other.words);
      if (!rewording || rewording.similarity < LEAST_SIMILARITY) continue;
      similar.push({ from: one.index, to: other.index, rewording });
    }
  }
  return similar.sort((x, y) => y.rewording.similarity - x.rewording.similarity);
}

/** What the similarity would be if the common words stood in the same order: it is no more than that. */
function mostSimilarity(a: readonly Word[], b: readonly Word[]): number {
  const counts = new Map<string, number>();
  for (const { key } of a) counts.set(key, (counts.get(key) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word.key) ?? 0;
    if (left > 0) common += weightOf(word);
    counts.set(word.key, left - 1);
  }
  const total = weigh(a) + weigh(b);
  return total === 0 ? 1 : (2 * common) / total;
}
