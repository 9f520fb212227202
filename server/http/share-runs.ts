/**
 * Has one run serve all who ask before it begins; who asks while one is on its way gets the next. So at most one is
 * on its way, and nobody gets what was begun before he asked.
 *
 * Errors: those of the run, to all whom it serves.
 */
export function shareRuns<T>(run: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  const begin = (): Promise<T> => {
    next = undefined;
    const now = run();
    last = now.catch(() => undefined);
    return now;
  };
  return () => (next ??= last.then(begin));
}
