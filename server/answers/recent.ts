/** Keeps what was made for the keys asked for last, so that what never changes is made once. */
export class Recent<Key, Value> {
  readonly #most: number;
  readonly #kept = new Map<Key, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What is kept of a key, else what `make` makes now. A promise that fails is not kept. */
  get(key: Key, make: () => Value): Value {
    const kept = this.#kept.get(key) ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(oldest);
    }
    if (kept instanceof Promise) kept.catch(() => this.#kept.delete(key));
    return kept;
  }
}
