import { untrack } from 'svelte';

/** Something that could not be loaded, as one place on the screen tells it. */
export interface Failure {
  message: string;
  /** Whether the place has nothing else to show. */
  alone: boolean;
  /** Asks anew. */
  again: () => void;
}

/** What went wrong on the screen: a server that is away fails all questions alike, and is told of once. */
class Failures {
  #all = $state.raw<readonly Failure[]>([]);

  /** @returns what takes it back */
  tell(failure: Failure): () => void {
    untrack(() => (this.#all = [...this.#all, failure]));
    return () => (this.#all = this.#all.filter((other) => other !== failure));
  }

  get any(): boolean {
    return this.#all.length > 0;
  }

  /** All with the same message, the first that was told first. */
  like(message: string): readonly Failure[] {
    return this.#all.filter((failure) => failure.message === message);
  }
}

export const failures = new Failures();
