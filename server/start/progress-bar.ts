import { SingleBar } from 'cli-progress';

export interface ProgressBar {
  /** `step` says what is under way, where the work has several. */
  show(done: number, of: number, step?: string): void;
  end(): void;
}

/** A bar on standard error where that is a terminal; elsewhere silent, so that logs stay readable. */
export function progressBar(what: string): ProgressBar {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined };
  const bar = new SingleBar({
    format: `${what} {bar} {percentage} % {step}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    stream: process.stderr,
  });
  let started = false;
  return {
    show(done, of, step = '') {
      if (!started) bar.start(of, done, { step });
      else {
        bar.setTotal(of);
        bar.update(done, { step });
      }
      started = true;
    },
    end() {
      bar.stop();
    },
  };
}
