import { constants, setPriority } from 'node:os';

/** Lets whoever waits for an answer of the API go first, where there are fewer processors than work. */
export function stepBack(): void {
  setPriority(constants.priority.PRIORITY_LOW);
}
