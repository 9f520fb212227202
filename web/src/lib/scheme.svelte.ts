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
      // The page takes the width of the paper while scripts still run, so that charts can be drawn for it.
      document.documentElement.classList.add('printing');
      flushSync(() => {
        this.#printing = true;
      });
    });
    addEventListener('afterprint', () => {
      document.documentElement.classList.remove('printing');
      this.#printing = false;
    });
  }

  get current(): 'light' | 'dark' {
    return this.#dark && !this.#printing ? 'dark' : 'light';
  }
}

export const scheme = new Scheme();
