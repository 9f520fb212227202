import { flushSync } from 'svelte';

/** Light or dark, as the reader's system wants it; always light on paper. */
class Scheme {
  #dark = $state(false);
  #printing = $state(false);
  #changes = $state(0); // of the contrast: who draws by the tokens has to hear of them as well

  constructor() {
    const wanted = matchMedia('(prefers-color-scheme: dark)');
    this.#dark = wanted.matches;
    wanted.addEventListener('change', () => {
      this.#dark = wanted.matches;
    });
    // Other tokens, so whoever draws by them draws anew.
    for (const query of ['(prefers-contrast: more)', '(forced-colors: active)'])
      matchMedia(query).addEventListener('change', () => {
        this.#changes += 1;
      });
    // The event comes in time to draw anew before the page is taken; the query also knows a print preview.
    const paper = matchMedia('print');
    paper.addEventListener('change', () => {
      this.#print(paper.matches);
    });
    addEventListener('beforeprint', () => {
      flushSync(() => {
        this.#print(true);
      });
    });
    addEventListener('afterprint', () => {
      this.#print(false);
    });
  }

  /** The page takes the width and type of paper while scripts still run, so that charts can be drawn for it. */
  #print(on: boolean): void {
    document.documentElement.classList.toggle('printing', on);
    this.#printing = on;
  }

  /** Whether the page is, or is about to be, on paper. */
  get printing(): boolean {
    return this.#printing;
  }

  get current(): 'light' | 'dark' {
    return this.#changes >= 0 && this.#dark && !this.#printing ? 'dark' : 'light';
  }
}

export const scheme = new Scheme();
