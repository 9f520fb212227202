import { forgetAnswers } from './ask-once.ts';

/** Counts what this browser has seen being published, so that whoever asked before asks again. */
class Published {
  #times = $state(0);

  /** Makes whatever derived value or effect calls it run again after the next publication. */
  hear(): number {
    return this.#times;
  }

  /** A cycle was published, for the first time or anew. */
  again(): void {
    forgetAnswers();
    this.#times += 1;
  }
}

export const published = new Published();
