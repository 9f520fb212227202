import type { Problem } from '../ladders/ladder.ts';

const MOST = 20;

/** Ladders that cannot be stored. `problems` names file and line of each; the message tells the first of them. */
export class LadderError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const told = problems.slice(0, MOST).map(({ file, line, message }) => `${file}:${line}: ${message}`);
    const rest = problems.length - told.length;
    if (rest > 0) told.push(`and ${rest} more`);
    super(told.length > 0 ? told.join('\n') : 'no ladder found');
    this.problems = problems;
  }
}
