import { once } from 'node:events';

/** Ctrl-C, a process manager, and the terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * From now on these signals no longer end the program: the first aborts what is returned, and whoever does
 * something long looks at it. Those that come after do nothing: stopping is under way and bounded.
 */
export function listenForStop(): AbortSignal {
  const controller = new AbortController();
  for (const name of SIGNALS) {
    process.on(name, () => {
      controller.abort();
    });
  }
  return controller.signal;
}

export async function untilStopped(stop: AbortSignal): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort');
}
