import { SingleBar } from 'cli-progress';

export interface ProgressBar {
  show(done: number, of: number): void;
  end(): void;
}

/** A bar on standard error where that is a terminal; elsewhere silent, so that logs stay readable. */
export function progressBar(what: string): ProgressBar {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined };
  const bar = new SingleBar({
    format: `${what} {bar} {percentage} %`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    stream: process.stderr,
  });
  let started = false;
  return {
    show(done, of) {
      if (!started) bar.start(of, done);
      else bar.update(done);
      started = true;
    },
    end() {
      bar.stop();
    },
  };
}
