import { constants, setPriority } from 'node:os';

/**
 * Lets whoever waits for an answer of the API go before a process, where there are fewer processors than work. On
 * Linux this holds for the threads that the process starts from then on: best asked when it has just been started.
 */
export function stepBack(pid: number): void {
  setPriority(pid, constants.priority.PRIORITY_LOW);
}
