import { LRUCache } from 'lru-cache';

/** Keeps what was made for the keys asked for last, so that what never changes is made once. */
export class Recent<Key extends string | number, Value extends object | string> {
  readonly #most: number;
  readonly #kept: LRUCache<Key, Value>;

  /** @param most values or, where they are given a size, the sum of their sizes */
  constructor(most: number) {
    this.#most = most;
    this.#kept = new LRUCache({ maxSize: most });
  }

  /**
   * What is kept of a key, else what `make` makes now. A promise that fails is not kept.
   *
   * @param size a value that is larger than all that may be kept is kept alone
   */
  get(key: Key, make: () => Value, size = 1): Value {
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const made = make();
    this.#kept.set(key, made, { size: Math.min(Math.max(1, size), this.#most) });
    if (made instanceof Promise)
      made.catch(() => {
        if (this.#kept.peek(key) === made) this.#kept.delete(key);
      });
    return made;
  }
}
