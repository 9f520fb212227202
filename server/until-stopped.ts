/**
 * Resolves at the first SIGINT or SIGTERM (Ctrl-C, or a process manager). Signals that come after it do
 * nothing: stopping is under way and bounded.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGINT', () => {
      resolve();
    });
    process.on('SIGTERM', () => {
      resolve();
    });
  });
}
