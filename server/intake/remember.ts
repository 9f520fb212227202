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
  // Neighbouring rows mostly say the same: comparing with the last text is quicker than looking up a new one.
  let lastText: string | undefined;
  let lastResult: Result;
  return (text) => {
    if (text === lastText) return lastResult;
    let result = known.get(text);
    if (result === undefined) {
      result = work(text);
      if (known.size >= limit) known.clear();
      known.set(detach(text), result);
    }
    lastText = text;
    lastResult = result;
    return result;
  };
}
