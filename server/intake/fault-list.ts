import type { Fault } from './import-report.ts';

const KEPT = 1_000;
const LONGEST_VALUE = 80;

/**
 * A copy of a text that stands alone. V8 makes a piece of a text as a view on the whole: keeping one
 * 20-character piece of a chunk would keep the chunk, and with a fault on each line the whole file.
 */
export function detach(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

const shorten = (text: string): string =>
  text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;

/** Keeps the first 1,000 faults in line order and counts the rest, in bounded memory. */
export class FaultList {
  #faults: Fault[] = [];
  #count = 0;
  #lastLine = 0;

  get count(): number {
    return this.#count;
  }

  add(line: number, column: string, value: string, message: string): void {
    this.#count += 1;
    // With the first 1,000 in hand a fault at or below the last of them can never be among them.
    if (this.#faults.length >= KEPT && line >= this.#lastLine) return;
    this.#lastLine = Math.max(this.#lastLine, line);
    this.#faults.push({ line, column, value: detach(shorten(value)), message: detach(message) });
  }

  /** Counts faults that were found but not handed over one by one. */
  addUnlisted(count: number): void {
    this.#count += count;
  }

  /** The first 1,000, by line; faults of one line in the order in which they were found. */
  list(): Fault[] {
    return this.#faults.toSorted((a, b) => a.line - b.line).slice(0, KEPT);
  }
}
