import { flushSync } from 'svelte';

/** Light or dark, as the reader's system wants it; always light on paper. */
class Scheme {
  #dark = $state(false);
  #printing = $state(false);

  constructor() {
    const wanted = matchMedia('(prefers-color-scheme: dark)');
    this.#dark = wanted.matches;
    wanted.addEventListener('change', () => {
      this.#dark = wanted.matches;
    });
    // The event comes in time to draw anew before the page is taken; the query also knows a print preview.
    const paper = matchMedia('print');
    paper.addEventListener('change', () => {
      this.#printing = paper.matches;
    });
    addEventListener('beforeprint', () => {
      flushSync(() => {
        this.#printing = true;
      });
    });
    addEventListener('afterprint', () => {
      this.#printing = false;
    });
  }

  get current(): 'light' | 'dark' {
    return this.#dark && !this.#printing ? 'dark' : 'light';
  }
}

export const scheme = new Scheme();
