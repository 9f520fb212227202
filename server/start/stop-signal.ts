import { once } from 'node:events';
import { constants } from 'node:os';

/** Ctrl-C, a process manager, and the terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * From now on these signals no longer end the program: the first aborts what is returned, with its name as the
 * reason, and whoever does something long looks at it. Those that come after do nothing: stopping is under way and bounded.
 */
export function listenForStop(): AbortSignal {
  const controller = new AbortController();
  for (const name of SIGNALS) {
    process.on(name, () => {
      controller.abort(name);
    });
  }
  return controller.signal;
}

export async function untilStopped(stop: AbortSignal): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort');
}

/** What a program ends with that a signal has stopped: 128 and the signal's number, as shells have it. */
export function stoppedExitCode({ reason }: AbortSignal): number {
  const name = SIGNALS.find((each) => each === reason);
  if (name === undefined) throw new Error(`no signal has stopped this: ${String(reason)}`);
  return 128 + constants.signals[name];
}
