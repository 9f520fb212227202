import { detach } from './fault-list.ts';

/**
 * Does a piece of work once for each distinct text. Ratings repeat few texts many times, which is what makes
 * reading them fast; a column that never repeats costs no more than `limit` results in memory.
 */
export function remember<Result>(
  limit: number,
  work: (text: string) => Result & NonNullable<unknown>,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = work(text);
    if (known.size >= limit) known.clear();
    known.set(detach(text), result);
    return result;
  };
}
