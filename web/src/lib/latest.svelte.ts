/**
 * The latest answer to a question that changes. While the next one loads, or after it failed, the last
 * answer stays, so that the page does not jump; `loading` and `error` tell which.
 */
export class Latest<T> {
  value = $state.raw<T>();
  error = $state.raw<Error>();
  loading = $state(true);
  #attempt = $state(0);

  /**
   * Must be made while a component starts.
   *
   * @param ask reads what it depends on before its first await, and is asked again when that changes;
   *   `attempt` counts how often the reader tried again
   */
  constructor(ask: (signal: AbortSignal, attempt: number) => Promise<T>) {
    // An effect, not a derived promise: {#await} would drop the last answer with each new question. Before the page is
    // changed, so that the server works meanwhile.
    $effect.pre(() => {
      const abort = new AbortController();
      this.#settle(ask(abort.signal, this.#attempt), abort.signal);
      return () => {
        abort.abort();
      };
    });
  }

  retry(): void {
    this.#attempt += 1;
  }

  #settle(answer: Promise<T>, signal: AbortSignal): void {
    this.loading = true;
    answer.then(
      (value) => {
        if (signal.aborted) return;
        this.value = value;
        this.error = undefined;
        this.loading = false;
      },
      (error: unknown) => {
        if (signal.aborted) return;
        this.error = error instanceof Error ? error : new Error(String(error));
        this.loading = false;
      },
    );
  }
}
